/// Given names of Europe, Asia, Africa and America, beyond those of ``GivenNames``: facts of general knowledge.
extension GivenNames {
  static let otherLanguages: [StaticString] = [
    // Polish, Czech, Slovak, Hungarian and the Baltic languages.
    """
    Adrianna Agata Albina Alicja Alojzy Amadeusz Ania Aniela Antoni Apolonia Arkadiusz Artur Asia Balbina Bartek Bartlomiej Basia Blanka Blazej
    Boguslawa Boleslaw Bozenna Bronislaw Bronislawa Celina Cezary Czeslawa Dagmara Danka Darek Dawid Dominik Dominika Edyta Eligiusz Elwira Emil
    Emilian Eryk Eugeniusz Ewa Felicja Filip Franciszek Franciszka Gosia Gracjan Grzesiek Gustaw Hieronim Honorata Hubert Ignacy Iga Ilona Ireneusz
    Iza Izabela Izabella Jacenty Jagoda Jagna Jakob Jan-Pawel Janek Jarek Jasiek Joanna Jozef Józef Jozefa Judyta Julita Juliusz Jurek Kacper Kaja
    Kajetan Kamila Karolina Kasia Klaudia Klementyna Konrad Kornelia Krystian Krysia Krzys Ksawery Kuba Kunegunda Lidia Longina Lucja Lucjan
    Lucyna Ludwik Ludwika Lukasz Magda Magdalena Maja Maks Maksymilian Malwina Marcelina Marcin Margareta Mariola Marta Maryla Marysia Mateusz
    Matylda Maurycy Michalina Mieczyslaw Mikolaj Milosz Mira Miron Monika Nadzieja Natalia Natasza Nikodem Norbert Oliwia Olgierd Oskar Otylia
    Pamela Patryk Paulina Pelagia Piotrek Przemek Rafalina Regina Remigiusz Robert Roksana Rozalia Ryszarda Sebastian Seweryn Slawek Slawomira
    Sonia Stach Stanislawa Stasia Stefan Stefania Sylwester Sylwia Szczepan Szymek Teofil Teresa Tomek Tymon Tymoteusz Wacek Waclaw Waldek
    Waldemar Walenty Weronika Wieslaw Wieslawa Wiktor Wiktoria Wincenty Wiola Wioletta Wit Wladyslaw Wladyslawa Wlodzimierz Wojtek Zdzislaw
    Zdzislawa Zenon Zenobia Zosia Zygmunt Zyta Bohumil Bohuslav Bozena Dalibor Daniela Hana Ivo Jaromir Jarmila Jindrich Jirina Jiri Jitka Kamil
    Kveta Ladislav Lenka Libor Libuse Lubos Ludek Lubomir Marketa Martina Milos Miloslav Miluse Ondrej Otakar Pavla Petr Radek Radka Radim Renata
    Rostislav Ruzena Stepan Sarka Tereza Vaclav Vendula Vera Vlasta Vojtech Zbynek Zdenek Zdenka Zuzana Agnes Attila Balazs Bela Csaba Csilla
    Emese Endre Eniko Erzsebet Ferenc Gabor Geza Gergely Gizella Gyorgy György Gyula Ibolya Ildiko Ilona Imre Istvan István Janos János Jolan Jozsef
    Kalman Karoly Katalin Klara Krisztina Laszlo László Levente Magdolna Marianna Miklos Moric Nandor Noemi Orsolya Piroska Reka Rozsa Sandor Sándor
    Szabolcs Szilvia Tamas Tibor Timea Tunde Viktor Vilmos Zoltan Zsofia Zsolt Zsuzsa Zsuzsanna Aivars Aiga Agris Aigars Andris Arnis Baiba Dace
    Edgars Gints Guntars Ilze Inese Ingars Ivars Janis Jekabs Juris Kristaps Laima Liga Maris Martins Modris Normunds Raimonds Rasma Ruta Sandis Sarma
    Uldis Valdis Velta Vilis Zane Algirdas Algis Arunas Asta Audrius Aurelija Ausra Birute Dainius Dalia Daiva Danute Donatas Egle Gediminas
    Gintaras Giedre Ieva Indre Jolanta Jonas Jurate Justina Kestutis Laimonas Lina Linas Loreta Mindaugas Neringa Paulius Rasa Remigijus Rimantas
    Rita Rokas Ruta Sigitas Tautvydas Tomas Vaida Vaidas Valdas Vilma Virginija Vytautas Zivile Zydrunas Aare Ahto Aili Aivar Andres Ants Arvo
    Epp Hele-Mai Helgi Indrek Jaak Jaan Jüri Kadri Kaido Kalev Kalju Katrin Kristjan Leida Lembit Liis Mait Margus Mart Meelis Merike Pille Piret
    Priit Rein Siim Sirje Tarmo Tõnu Toomas Triin Tiit Ülle Urmas Urve Vello Viivi
    """,
    // Bosnian, Serbian, Croatian, Macedonian, Albanian, Romanian, Bulgarian, Greek and Romani.
    """
    Adem Adisa Adnana Advija Admira Ahmet Aleksandar Alija Alisa Alma Almedin Almira Ankica Anđela Andjela Ante Anto Arijana Asim Asmir Azem Aziza
    Biljana Blagoje Blazenka Bojan Bojana Boran Borislav Boro Borka Bosko Bozidar Bozo Branislav Branka Branko Brankica Cvijeta Dalibor Damir Danica
    Danijel Danijela Danilo Darko Davor Davorka Dejan Denis Desanka Dijana Djordje Dorde Đorđe Djuro Dobrila Dragica Drago Dragoljub Dragomir Dragoslav
    Drazen Draženka Dubravka Dunja Dusanka Dusko Dzemal Dzenana Dzenita Dzevad Edis Ekrem Elma Elmir Elvedin Elvira Emira Emsad Enver Ermin Esad Esma
    Fadil Fahreta Fahrudin Faruk Fata Fatima Ferid Fikreta Fuad Goranka Gordan Grozda Haris Hajrija Hajrudin Hakija Halid Hamdija Hana Hasib Hasiba
    Hatidza Husnija Ibro Igor Indira Irfan Ismet Ismeta Ivan Ivanka Ivo Izet Izeta Jadranka Jagoda Janja Jasenka Jasmin Jasminka Jelica Jovanka Jovo
    Jusuf Kadira Katica Kemal Kenan Ksenija Lazar Lazo Lejla Ljerka Ljiljana Ljubica Ljubinka Ljubo Ljubomir Luka Lucija Mahira Maida Majda Marina
    Marinko Mario Marko Marta Matej Mediha Mehmed Meho Melisa Meliha Merima Merisa Mevludin Midhat Mile Mileva Milivoje Miljana Milka Milosav Miloš
    Milos Milovan Miodrag Mira Mirela Mirjana Mirko Miro Mirsada Mitar Mladen Momcilo Muharem Mujo Munevera Mustafa Nada Nadira Nadja Nasiha Nebojsa
    Nedeljko Nedžad Nemanja Nermin Nevena Nevenka Nihad Nijaz Nikica Nina Novak Nura Obrad Olivera Osman Petar Radenko Rade Radojka Radomir Radoslav
    Radovan Raif Ramiz Ramo Rasema Rasim Ratko Razija Refik Remzija Rifet Rusmir Ruza Ruzica Sabina Sabira Safet Safija Sakib Salko Samira Samra
    Sanda Sandra Sanela Sasa Saša Savo Sava Sefik Selma Selver Semira Senada Senija Sinisa Siniša Slavko Slavojka Smail Smilja Snežana Snjezana
    Spasoje Srdan Srećko Stana Stanko Stanislava Stefan Stevan Stevo Stipe Stjepan Stojan Stojanka Suad Suada Suljo Suvada Svetislav Svetozar Tanja
    Tatjana Tihomir Tomislav Tomo Uros Uroš Vahid Vahida Vasilija Vedad Vedran Velimir Veljko Vera Verica Veselin Veselinka Vidosava Violeta Vlado
    Vladan Vladislav Vojin Vojislav Vojo Vuk Zaim Zdenko Zehra Zejna Zelimir Željka Zeljka Zeljko Zineta Zijad Zivko Zivana Zlata Zora Zoranka Zorka
    Zumra Afrim Albana Albert Albulena Alketa Altin Anila Arbnora Ardiana Ardita Argjend Arian Arjeta Artan Avdi Avni Azem Bahri Bardh
    Bardhyl Behar Behxhet Bekim Besarta Besian Bleta Bujar Burim Dardan Dhurata Diellza Donika Dritan Dukagjin Edona Egzon Elira Emine Enver Ermal
    Fadil Fahrije Fatime Fatbardha Faton Feride Fitim Flakron Flamur Florije Fisnik Gani Gentiana Gezim Granit Habibe Hajdar Hajrije Halil
    Hamdi Hasime Ibrahim Ilir Ilirjana Isuf Jehona Jeton Jetmira Kadri Kastriot Kushtrim Labinot Lavdim Leonora Liridon Liridona Lule Lulzim Luljeta
    Merita Mevlude Mimoza Mirjeta Muhamet Muharrem Myrvete Naim Naser Nexhmije Nimete Nora Nusret Petrit Qendrim Qendresa Rexhep Remzije Rrahman
    Rrezarta Rukije Rozafa Sabrije Sadije Safete Sali Sefedin Selvije Shaban Shefqet Shemsi Shkelqim Shkurte Shpend Shqipe Skender Teuta
    Vlora Xhafer Xhemile Xhelal Ylber Ylli Zef Zenel Zejnepe Zana Alexandru Ancuta Aurel Aurelia Bianca Bogdan Calin Camelia Carmen Catalina
    Ciprian Cornel Cosmin Constantin Dana Daniel Delia Denisa Dragos Doina Elisabeta Emilian Eugen Eugenia Flavius Florica Florian Gabriel Geanina
    George Georgeta Georgiana Gina Ileana Ilie Ionela Iosif Iulia Lacramioara Laurentiu Lavinia Lenuta Liliana Liviu Luminita Madalina Magdalena
    Marcel Maricica Maricel Marinela Mariana Marin Marius Mihail Mirela Monica Narcisa Nelu Nicolae Nicusor Octavian Oana Ovidiu Petre Petronela
    Raluca Ramona Roxana Sanda Sergiu Silviu Simion Sorina Stefan Tatiana Teodora Titus Tudor Valentina Valeriu Victoria Viorica Vlad Vladut Zamfira
    Angel Aneliya Asen Boyan Boyka Dimitar Desislava Elitsa Emil Georgi Gergana Hristo Iliya Ivaylo Kalin Kiril Krasimir Krasimira Lyubomir Margarita
    Mariya Milena Nedelcho Nikolay Penka Petar Petya Plamen Radka Radoslava Rumen Rositsa Stanimir Stefka Stoyan Svetla Tanya Todor Todorka Tsvetan
    Tsvetanka Valentin Vanya Vasil Veselina Yordan Yordanka Zlatka Anastasios Anastasia Andreas Angeliki Antonis Apostolos Aristides Athanasios Athina
    Charalambos Christos Despina Dimitra Dimitrios Dimitris Efstathios Efthymia Eirini Eleftherios Eleni Evangelia Evangelos Fotini Georgia
    Georgios Giannis Giorgos Ioanna Ioannis Kalliopi Katerina Kiriaki Konstantina Konstantinos Kostas Kyriakos Maria Nektarios Nikolaos Nikos
    Panagiota Panagiotis Paraskevi Pavlos Petros Sofia Sotirios Spyridon Spyros Stavroula Stavros Stylianos Thanasis Theodora Theodoros Vasiliki
    Vasilios Vassilis Yannis Yiannis Singoalla Rosita Zingo Taikon Dimiter Singo Kati Rupa
    """,
    // Ukrainian, Russian, Armenian and Georgian.
    """
    Albina Alexandr Alina Alla Alona Alyona Anatolii Andrii Andrij Andriy Angelina Anton Antonina Anzhela Arkadij Arsen Artem Artur Bohdan Bohdana Bogdana
    Borys Daria Darya Dasha Denys Diana Dina Dima Dmitrij Dmytro Eduard Egor Elizaveta Evgeniya Evgeny Fedir Fedor Filipp Galina Gennadij Gennady
    Georgij German Gleb Grigori Grigorij Halyna Hanna Hennadiy Hryhoriy Ihor Illia Ilona Iryna Ivanna Kateryna Katerina Katya Kira Kirill Klavdiya
    Konstantin Kostyantyn Kyrylo Ksenija Ksenya Lada Lana Larysa Leonid Lesya Lev Lesia Lidia Lidiya Liliya Liubov Lyubov Lubov Lyuba Liudmyla Luda
    Lyudmyla Maksym Marharyta Mariia Marina Mariya Maryna Masha Matvij Melaniya Mila Milana Miroslava Mykhailo Mikhail Mikhailo Mikola Myroslav
    Nadia Nadija Nadiya Nadiia Nastya Natalia Natalija Nataliia Nataliya Natasha Nazar Nellya Nikolaj Nikolay Nina Nonna Oksana Olesya Olesia Oleksij
    Oleksiy Oleksii Olexandr Orest Ostap Pavlo Petro Polina Raisa Regina Rostyslav Roksolana Rimma Roza Semen Sergij Serhij Serhiy Slava
    Snezhana Sofiia Sofiya Solomiya Stepan Svetlana Svyatoslav Taras Tanya Tatjana Tatyana Tetyana Timofej Timur Tymofiy Ulyana Vadym Valeria Valerij
    Valerii Valeriy Valery Valya Vanya Varvara Vasilij Vasilisa Vasyl Vera Veronika Vika Viktorija Viktoriya Violetta Vira Vitalij Vitalii Vitalina Vitaliy
    Vlad Vladislav Vladyslav Volodimir Vyacheslav Yakov Yaroslav Yaroslava Yegor Yekaterina Yelena Yelyzaveta Yevhen Yevheniia Yuliana Yulija
    Yuliya Yuri Yuriy Yurii Zhanna Zinaida Zlata Zoryana Anahit Ani Anush Aram Armen Arpine Artak Ashot Astghik Davit Edgar Gayane Gevorg Gor Grigor
    Hakob Hasmik Hayk Hovhannes Hripsime Karen Karine Levon Lilit Lusine Mher Nare Narine Nune Ruzanna Samvel Seda Shushanik Siranush Sona Tatevik Tigran
    Vahan Vardan Vahe Vazgen Zaven Zaruhi Giorgi Irakli Ketevan Lasha Levan Maka Manana Mariam Mzia Nana Natia Nino Nugzar Otar Shota Tamar Tamaz Temur
    Tornike Zaza Zurab
    """,
    // Thai, Vietnamese, Chinese, Tagalog, the languages of South Asia, and others of Asia.
    """
    Achara Amornrat Ampai Amphon Anan Anchali Anchalee Anong Anucha Anurak Apinya Arisa Arunee Aranya Atchara Banjong Benjamas Boonmee Boonsong Bualai
    Buppha Bussaba Butsaba Chaiwat Chaiya Chaiyaporn Chaiyong Chalermchai Chalida Chanchai Chanthana Chanya Chatchai Chawalit Chintana Chonlada Chuthamat
    Darunee Dao Duangjai Duangporn Ekachai Fah Jaidee Jantima Jaruwan Jintana Jirapa Jiraporn Jittra Jutamas Kamolwan Kamon Kanchana Kanda Kannika Kanokwan
    Kanjana Karnchana Kasem Ketsara Kittisak Kittiya Komkrit Krittiya Kritsada Kulap Kwanjai Ladda Lamai Lamduan Laddawan Lawan Malai Malinee Malisa Manee
    Manop Mayuree Mongkhon Montri Monthira Mukda Nanthana Napaporn Narong Narumon Naruemon Natcha Nattapong Nattaporn Natthaphon Netnapha Niran Niramon
    Nipaporn Nitaya Nittaya Nongluck Nongnuch Noppadon Noppamas Onuma Oranuch Orathai Orawan Paitoon Panida Panadda Pannee Parichat Patcharin Patchara Patcharee
    Pathum Pensri Phailin Phakdi Phannee Phatcharaporn Phawinee Phichai Phitsamai Phonthip Piyada Piyanuch Piyaporn Pontip Porn Pornchai Pornphan Pornpimon
    Porntip Pornthip Prapaporn Praphai Pranee Prasert Prasit Prayuth Preecha Preeda Preeya Pridi Punyaporn Rachanee Ratchada Ratchanee Ratchaneekorn Rattana
    Rattanaporn Rungnapa Rungrat Rungthip Saengdao Saengchan Sakchai Sakda Salinee Samorn Sangwan Saranya Sarawut Sawitree Siriphon Siriluck Sirikit Sirima
    Sirinapha Siriwan Sommai Somboon Somjai Somjit Somkid Somkiat Sommart Somphong Somporn Somphon Sompong Somrak Songkran Sopha Sudarat Sudawan Sujitra Sukanya
    Sumalee Sumontha Sunan Sunantha Sunee Sunisa Supachai Supaluk Supannee Suparat Supatra Suphansa Surachai Surapong Suriya Suriyan Suwan Suwanna Suwannee
    Taeng Tanawat Tawee Thanakorn Thanaporn Thanawat Thawat Thanya Thida Thidarat Thippawan Thitima Thongchai Tipawan Udom Uraiwan Usanee Utai Vanida Vichai
    Vilai Warunee Waraporn Wararat Warin Wassana Watcharin Wattana Wichai Wilai Wilaiwan Wimon Winai Wiphada Wipa Wirat Wiroj Witthaya Yada Yaowalak Yupa Yupin
    Yupaporn Bao Bich Cam Chau Chi Cuc Cuong Dao Dat Diep Diem Dieu Dinh Dung Dzung Giang Ha Hai Hang Hanh Hao Hien Hieu Hiep Hoang Hong Hue Hung Huy Huyen
    Khanh Khoa Kieu Kien Lam Le Lieu Loan Loc Long Luong Ly Manh Nam Nga Ngan Nghia Nguyet Nha Nhan Nhi Nhu Nhung Oanh Phong Phuc Phung Phuoc Quan Quyen
    Quynh Son Tam Tan Thang Thi Thien Thinh Thoa Tho Thuan Thuy Tien Tin Toan Trinh Trong Truc Trung Tu Tuyen Tuyet Uyen Van Viet Vinh Vuong Vy Xuan Yen
    Bin Bo Chang Chao Chen Cheng Chun Chunhua Dandan Dong Fang Fei Feng Guang Guo Guoqiang Haiyan Hao Hua Hui Huan Jian Jianguo Jianhua Jiahui Jiang Jiayi Jie
    Jin Jing Jinhua Jun Kai Lei Liang Lihua Lili Ling Liping Long Meihua Meiling Ming Mingming Na Ning Ping Qian Qiang Qing Rong Rui Shan Shu Shuang Tao Ting
    Weiwei Wen Wenjing Xia Xiang Xiao Xiaohong Xiaoli Xiaoyan Xiaoming Xiu Xiuying Xu Xue Yan Yang Yi Yifan Yong Yu Yue Yun Yuxuan Zhen Zheng Zhi Zhong Zixuan
    Aileen Analyn Arlene Arnel Bayani Bernadette Cherry Corazon Danilo Divina Dolores Edgardo Edwin Elmer Erlinda Evangeline Ferdinand Florence Gina Girlie Imelda
    Isagani Jasper Jerome Jocelyn Joel Jomar Jonalyn Josefina Joselito Jovelyn Lani Leonora Liezl Ligaya Lourdes Luzviminda Maricel Maricar Marilou Marites
    Marivic Melchor Merlinda Michelle Mylene Nenita Nestor Noel Perla Reynaldo Rodel Rodolfo Rogelio Rolando Romeo Romulo Ronaldo Rosalinda Rosalie Rowena Ruel
    Salvador Teresita Virgilio Wilfredo Aarav Abhishek Aditi Aditya Ajay Akash Amit Amrita Anand Anika Anil Anita Anjali Ankit Aparna Archana Arun Aruna Arvind
    Asha Ashok Ashwini Bhavana Bharat Chandra Chandrika Deepak Devi Dinesh Divya Gaurav Geeta Geetha Gopal Gurpreet Harpreet Hari Harish Indira Jaspreet Jaya Jayanthi
    Jyoti Kamala Kavita Kavitha Kiran Kumar Lalita Latha Lata Madhuri Mahesh Malathi Manish Manoj Manpreet Meena Meera Mohan Mukesh Nandini Naresh Neha Nikhil Nisha Nithya
    Pooja Prakash Pradeep Prashant Praveen Preeti Priyanka Radha Radhika Rajan Rajesh Rajesh Rajiv Rakesh Ramesh Ranjit Rashmi Ravindra Rekha Renuka Ritu Rohan Rohit Sandeep
    Sangeeta Sanjana Santosh Sarita Saroj Seema Shalini Shankar Shanti Shilpa Shobha Shreya Shyam Siddharth Simran Sita Smita Sneha Srinivas Subhash Sudha Suman Sumit Sunil
    Sunita Surya Sushma Swati Tanvi Uma Usha Vandana Varun Vasudha Venkatesh Vidya Vikas Vikram Vimala Vinay Vinod Vishal Vivek Yogesh Abdur Ayesha Bilqees Faizan Farhan Farhana
    Fahmida Ghulam Habiba Imran Iqbal Irfan Jahanara Kamrul Khurram Mahmuda Mehnaz Mizanur Mohsin Nadeem Nasima Nasreen Naveed Nazma Noman Parveen Rabeya Rahima Rashida Rehana
    Rehman Rubina Rukhsana Saba Sadaf Saima Sajid Salauddin Salma Samina Shabana Shahida Shahid Shahnaz Shakil Shamima Shaukat Shirin Sohail Sultana Tahira Tanveer Taslima Tayyaba
    Usman Waqar Yasmeen Zafar Zahid Zubair Nimal Kumari Chamari Dilani Ruwan Sanduni Thilini Tharindu Ayu Budi Dewi Putri Siti Wayan Made Ketut Nyoman Akiko Haruka Hiroshi Kenji
    Keiko Kazuko Masako Michiko Naoko Sachiko Sakura Takashi Takeshi Yoko Yuki Yumi Eunji Hyejin Jihye Jimin Minji Minsu Seojun Soojin Sunhee Youngmi
    Batbayar Bayarmaa Bolormaa Dorj Enkhtuya Ganbold Munkhbat Narantuya Otgon Oyunchimeg Sarnai Tuya Gulnara Aigul Ainura Aizhan Dilnoza Gulnora Nigora Shakhnoza Ulugbek Zulfiya
    """,
    // Spanish, Portuguese, Italian, French, English, German and the languages of Africa.
    """
    Abelardo Adela Adelaida Adolfo Agustin Agustín Aldo Alejandra Alejandro Alejandrina Alessandro Alessandra Alfonso Alfredo Alicia Álvaro Alvaro Amalia Amparo Ana Anabel Anibal Andrés Andrea Antonio Araceli
    Ariel Armando Arturo Asunción Aurelio Beatriz Belén Benito Bernarda Bernardo Blanca Braulio Camilo Candela Caridad Carla Carlota Carolina Catalina Celeste Celia César Cesar Ciro Clara Claudio Clemente
    Concepción Constanza Consuelo Cristóbal Cristobal Dario Débora Delfina Delia Domingo Dolores Edgar Edgardo Edith Edmundo Efrain Elba Eladio Eliana Elisa Elvira Emiliano Emilio Encarnación Enriqueta Ernesto
    Esmeralda Esperanza Estela Estefanía Eugenio Eulalia Eusebio Eva Evaristo Fabio Fabiola Fausto Federico Feliciano Félix Fermín Flavio Florencia Franco Fidel Gabriela Genaro Gerardo Germán Gilberto Gisela
    Gloria Graciela Gregorio Guadalupe Gustavo Haroldo Hernán Hernan Herminia Hilda Horacio Hugo Humberto Ignacia Inés Inês Irene Irma Isabel Isidro Ismael Israel Iván Jacinto Jacqueline Jaime Jairo Jesús Jimena
    Joaquín Joaquin Jonatan Jordi Josefa Judith Julián Juliana Julieta Justo Karina Leandro Leonardo Leonor Leticia Lidia Liliana Lisandro Lorena Lourdes Lucía Lucia Luciana Luciano Lucrecia Ludovico Luisa Macarena Magdalena
    Maite Manuela Marcelina Marco Marcial Margarita María Mariana Mariano Maribel Maricruz Marina Marisol Maritza Marta Martín Mateo Matías Matilde Mauricio Maximiliano Maximino Melina Micaela Milagros Miriam Mónica
    Montserrat Nazario Nelson Néstor Nicanor Nicolás Nieves Noelia Norma Octavio Ofelia Olegario Omar Oriana Orlando Osvaldo Paloma Paola Pascual Pastora Patricio Paula Paulina Paulo Paz Perla Primitivo Purificación
    Ramón Ramon Raquel Raúl Rebeca Reinaldo Remedios Renato René Reyna Ricarda Rigoberto Roberto Rocío Rocio Rodolfo Rogelio Román Romina Ronaldo Roque Rosa Rosalía Rosana Rosaura Roxana Rubén Ruben Rufino
    Salvador Samuel Sandro Santos Saúl Saul Sebastián Segundo Serafín Silvina Silvio Simón Socorro Sol Soledad Sonia Susana Tadeo Teodoro Teófilo Teresa Tomás Trinidad Ulises Valentín Valeria Vanesa Verónica
    Vicenta Vicente Victoriano Violeta Virgilio Virginia Viviana Wilfredo Wilson Xavier Yesenia Yolanda Zacarías Zenaida Zulema Afonso Anabela Antónia António Antonio Armanda Artur Augusto Bento Bruno Caio Célia
    Conceição Cristiano Davi Duarte Eduarda Fátima Filipa Filipe Flávia Gonçalo Graça Henrique Hélder João Joao Joaquim Jorge Juliano Leonel Lucas Luís Luiz Luísa Luiza Mafalda Manoel Margarida Mariane Martim Mateus
    Miguel Nuno Otávio Patrícia Paulo Pedro Rafaela Renata Rui Rúben Sérgio Simão Telmo Teresinha Tiago Thiago Valdir Vânia Vasco Vitória Vítor Adriano Agostino Aldo Alfio Amedeo Angelo Arturo Benedetta Bruna
    Camilla Carlo Carmela Carmine Caterina Cesare Cinzia Ciro Concetta Dario Davide Domenico Donatella Edoardo Elena Eleonora Elio Emanuele Enzo Ettore Fabrizio Federica Filippo Fiorella Flavia Gaetano Giacomo
    Gianluca Gianni Gino Giorgia Giorgio Giuliana Giulio Giuseppina Graziella Ilaria Immacolata Irene Lucrezia Ludovica Luigi Marcello Mariella Massimo Mattia Maurizio Michela Michele Mirko Nicola Nicoletta Oriana
    Ornella Ottavio Pasquale Piero Pierluigi Pietro Raffaele Raffaella Renzo Riccardo Rocco Rosanna Salvatore Serena Silvana Stefania Stefano Tiziana Tommaso Ugo Umberto Valentina Vincenzo Vito Adrien Agathe Aimée
    Alain Amandine Amélie Anaïs André Arnaud Aurélie Aurore Baptiste Benoît Bernadette Brigitte Bruno Céline Christophe Clément Cyril Damien Delphine Didier Dominique Edouard Éric Estelle Étienne Etienne Fabien
    Fabrice Florence François Françoise Frédéric Gaëlle Gaston Geneviève Georges Gérard Gilles Guillaume Guy Hervé Hélène Henri Huguette Isabelle Jean-Claude Jean-Pierre Jeanne Jérôme Jocelyne Joël Josiane Julie Julien
    Laetitia Laurence Laurent Léa Lionel Loïc Louis Louise Luc Lucie Lucien Madeleine Manon Marcel Margaux Marguerite Marie-Claire Marine Martine Mathieu Maud Mélanie Mireille Myriam Nadège Nathalie Noémie Océane Odette
    Odile Olivier Pascal Pascale Patrice Quentin Rémi Rémy Régine Romain Sandrine Sébastien Séverine Simone Solange Sophie Stéphane Stéphanie Sylvain Sylvie Thérèse Thibault Thierry Valérie Véronique Virginie Xavier Yannick
    Yves Yvette Zoé Aaron Abigail Alec Amber Angus April Archie Audrey Barry Bernard Beth Bethany Betty Bradley Brandon Brenda Brett Brittany Bruce Bryan Caitlin Cameron Candice Carol Casey Catherine Chad Chelsea Cheryl Chloe
    Clarence Clifford Clive Colin Craig Crystal Cynthia Daisy Darren Dawn Dean Deborah Debra Denise Derek Desmond Diane Donald Donna Doreen Dorothy Douglas Duncan Dustin Dylan Earl Eileen Elaine Eleanor Ernest Ethan Eugene Evelyn
    Fiona Fraser Gail Gareth Garry Gary Gavin Geoffrey Gillian Gladys Glenn Gordon Graham Gregory Gwen Hannah Harold Harriet Hayley Hazel Helen Henry Hilary Holly Howard Iain Ian Imogen Ivy Jackie Jacqueline Jade Jane Janet Janice
    Jasmine Jason Jay Jeff Jeffrey Jenna Jennifer Jeremy Jessica Jill Joan Joanne Jodie Joseph Joshua Joyce Judith Judy Justin Karen Kate Katherine Kathleen Kathryn Katie Keith Kelvin Kenneth Kerry Kieran Kimberly Kirsty Kyle Larry Laura
    Lauren Lawrence Leah Leanne Leigh Leslie Lewis Liam Lindsay Lloyd Lois Lorraine Louis Louise Lynn Lynne Malcolm Marilyn Marjorie Marlene Martha Maureen Melanie Melissa Michelle Mildred Muriel Nancy Naomi Natalie Neil Nicholas Nigel
    Norma Norman Olive Pamela Patience Paula Pauline Peggy Penelope Perry Phil Philip Phillip Phoebe Phyllis Ralph Randall Raymond Rebecca Reginald Rhys Ricky Rodney Ronald Rory Rosemary Roxanne Russell Samantha Sandra Scott Shane
    Shannon Sharon Shaun Shawn Sheila Shirley Sidney Sonia Stacey Stanley Stewart Stuart Sylvia Tara Teresa Terence Theresa Tina Todd Tracey Tracy Travis Trevor Tyler Valerie Vanessa Vernon Victoria Violet Virginia Vivian Wayne Wendy
    Wesley Zoe Achim Adelheid Andreas Anke Anneliese Annelore Antje Astrid Axel Bärbel Bernd Bernhard Birgit Björn Brunhilde Burkhard Carsten Christa Claudia Corinna Cordula Detlef Dirk Dorothea Eberhard Eckhard Edeltraud Elfriede Elke
    Elsbeth Erhard Erika Erwin Eva-Maria Falk Felix Ferdinand Florian Franz Frauke Friederike Friedhelm Friedrich Gabriele Gerd Gerda Gertraud Gertrud Gisela Gottfried Gudrun Günther Hannelore Hans-Georg Hans-Jürgen Hartmut Hedwig
    Heiner Heinrich Helga Helmut Herbert Hermann Hildegard Holger Horst Ilse Imke Ingeborg Ingrid Irmgard Irmtraud Jens Joachim Jochen Johann Jörg Jürgen Jutta Karin Karl-Heinz Karsten Katharina Katja Katrin Kirsten Kornelia Kunibert
    Leonie Lieselotte Liselotte Lothar Lutz Manfred Margarete Margot Margret Marlies Matthias Mechthild Michael Monika Norbert Nadja Nils Oswald Otto Peter Petra Rainer Reiner Reinhard Renate Roswitha Rüdiger Rudi Rudolf Ruprecht
    Siegfried Siegrid Sigrid Silke Siglinde Stefan Steffen Sven Sylvia Tanja Thorsten Torsten Traudel Trudi Uli Ulrich Ulrike Ursel Veit Volker Walburga Waltraud Werner Wiebke Wilfried Willi Wilma Winfried Anouk Bart Bas Bram Daan Femke
    Floor Gerrit Hendrik Inge Ineke Jaap Jeroen Joost Joris Joke Koen Lieke Maaike Maarten Marieke Marijke Niels Pieter Rianne Roel Ruud Saskia Sander Sjoerd Teun Thijs Tineke Truus Wim Wouter Abdoulaye Abiodun Abosede Achieng Adaeze Adama
    Adebayo Adjoa Adwoa Afia Ahmadou Aïssatou Aissatou Akinyi Akosua Akua Alassane Alhassan Aminata Amadou Amara Amaka Ashanti Assane Awa Ayo Babacar Bakary Binta Boubacar Bintou Cheikh Chiamaka Chika Chinedu Chinonso Chioma Chukwuma
    Comfort Daouda Diarra Ebrima Ebele Efua Ekua Esi Fanta Fatoumata Folake Funmi Gbenga Ibrahima Ifeanyi Ifeoma Issouf Jainaba Kadiatou Kamau Kebba Kehinde Koffi Kojo Kouassi Kwabena Kwadwo Kwasi Kwesi Lamin Makena Mamadou
    Mariama Modou Moussa Muthoni Mutua Mwangi Nana Ndeye Ngozi Njeri Njoroge Nkechi Nneka Obinna Odhiambo Okechukwu Olumide Oluwaseun Omondi Onyeka Oumar Ousmane Papa Patrice Penda Pierrette Rokhaya Salimata Seydou Sekou Segun Sibusiso
    Souleymane Taiwo Tendai Thabo Thandiwe Tunde Uchenna Wambui Wanjiku Wanjiru Yaa Yacouba Yaw Yewande Zainabu Aline Béatrice Divine Espérance Innocent Jeannette Claudine Immaculée Pacifique Vestine Niyonzima Uwimana Mukamana
    """,
  ]
}
