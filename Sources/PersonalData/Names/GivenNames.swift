/// Given names common in Sweden, of all ages and origins.
///
/// After the name statistics of Statistics Sweden (Namnstatistik). A name that is missing is found by what
/// stands beside it; one that is here is found alone.
enum GivenNames {
  static let list: StaticString = """
    Runar Bettan Jocke Benke Danne Robban Jompa Sussi Frippe Steffe Ludde Challe Berra Kenta Tompa Nettan Maggan Vickan Jossan Gittan Lollo Affe Janne Nisse Micke Bosse Hasse Lasse Kalle Pelle Olle Mange Matte Kicki Lelle Ninni Totte Putte
    Agneta Agnes Agnieszka Alexandra Alice Alicia Alma Alva Amanda Amelia Amina Anastasia Andrea
    Anette Angelica Angelika Anita Anja Ann Anna Annette Annica Annika Annie Anneli Astrid Asta
    Aurora Barbro Beatrice Berit Birgit Birgitta Bodil Britt Brita Britta Camilla Carin Carina
    Carolina Caroline Cecilia Charlotta Charlotte Christel Christin Christina Clara Cornelia Daniela
    Desirée Diana Ebba Edit Edith Elena Eleonora Elin Elina Elinor Elisabet Elisabeth Elise Ella
    Ellen Ellinor Elma Elsa Elsie Elvira Emelie Emilia Emilie Emma Emmy Erica Erika Erna Ester
    Esther Eva Evelina Ewa Fanny Felicia Filippa Frida Freja Gerd Gerda Greta Gudrun Gun Gunborg
    Gunhild Gunilla Gunnel Gunvor Hanna Hannah Harriet Hedda Hedvig Helen Helena Helene Helga Henny
    Hilda Hildur Hilma Ida Iman Inga Inger Ingeborg Ingegerd Ingela Ingrid Irene Iris Irma Isabell
    Isabella Isabelle Jane Jannike Jasmin Jasmine Jeanette Jennie Jenny Jessica Joanna Johanna
    Josefin Josefina Josefine Julia Juni Kajsa Karin Karina Karolina Katarina Katja Kersti Kerstin
    Klara Kristin Kristina Laila Laura Lea Leah Leila Lena Leona Lilian Lilly Lina Linda Linn Linnea
    Linnéa Lisa Lisbet Lisbeth Liselott Liselotte Livia Lotta Louise Lova Lovisa Lucia Luna Lydia
    Madeleine Magdalena Maj Maja Majken Malin Maria Marianne Marie Marina Marita Margareta
    Margaretha Margit Margot Marta Martina Mary Matilda Mathilda Meja Mia Mikaela Michaela Mimmi
    Minna Mirjam Moa Molly Monica Monika Märta Märit Nadia Nadja Nancy Natalia Natalie Nathalie
    Nellie Nelly Nina Nora Nova Novalie Olivia Ottilia Paula Pauline Pernilla Petra Pia Ragnhild
    Rakel Ramona Rebecca Rebecka Regina Rigmor Rita Ronja Rosa Rosita Rut Ruth Sandra Sanna Sara
    Sarah Selma Signe Sigrid Simone Siri Siv Sofia Sofie Solveig Sonja Stella Stina Susann Susanna
    Susanne Svea Sylvia Teresa Terese Therese Thea Tilda Tilde Tilia Tindra Tova Tove Tuva Tyra Ulla
    Ulrika Ursula Vendela Vera Veronica Veronika Victoria Viktoria Vilma Viola Viveka Vivianne Wilma
    Yvonne Ylva Åsa Älva Kicki Kickan Maggan Anki Lotten Nettan Sol My Vide Vilja Liv Storm Tage Alvin Frans Hjördis Majvor Maj-Britt Ing-Marie
    Adam Adrian Agne Albert Albin Alex
    Alexander Alf Alfons Alfred Algot Allan Alvar Alvin Anders Andreas André Anton Arne Aron Arthur
    Artur Arvid Astor August Axel Bengt Benjamin Benny Bernt Bert Bertil Birger Björn Bo Bosse Börje
    Caesar Calle Carl Casper Charlie Christer Christian Christoffer Claes Claus Conny Curt Dag Dan
    Daniel Dante David Dennis Ebbe Eddie Edvard Edvin Edwin Egon Einar Elias Elis Elliot Elof Elton
    Emanuel Emil Enar Erik Erland Erling Ernst Esbjörn Eskil Evald Evert Fabian Felix Filip Folke
    Frank Frans Fred Fredrik Fritiof Fritz Georg Gerhard Gideon Gottfrid Greger Gunnar Gustaf Gustav
    Göran Gösta Göte Hampus Hans Harald Harry Hasse Helge Helmer Henning Henrik Henry Herbert Herman
    Hilding Hjalmar Holger Hubert Hugo Håkan Ingemar Ingmar Ingvar Isak Isac Ivan Ivar Jack Jacob
    Jakob Jan Janne Jens Jerker Jerry Jesper Jim Jimmy Joakim Joar Joel Johan Johannes John Johnny
    Jon Jonas Jonatan Jonathan Jonny Josef Julian Julius Jörgen Kaj Kalle Karl Kasper Kennet Kenneth
    Kent Kevin Kim Kjell Klas Knut Konrad Kristian Kristoffer Krister Kurt Lage Lars Lasse Leif
    Lennart Leo Leon Leonard Liam Linus Loke Loui Love Lucas Ludvig Lukas Magnus Malte Manfred
    Marcus Marius Mark Markus Martin Mats Matteo Matteus Mattias Matts Maurits Mauritz Max
    Maximilian Melker Melvin Melwin Micael Michael Mikael Milo Milton Morgan Måns Mårten Nicklas
    Niclas Niklas Nicolas Nikola Nils Nisse Noa Noah Noel Ola Olaf Ole Oliver Olle Olof Olov Oscar
    Oskar Osvald Ossian Otto Ove Ovar Par Patric Patrick Patrik Paul Per Peter Petter Philip Pierre
    Pontus Pär Ragnar Ralf Ralph Rasmus Reidar Reine Rickard Rikard Richard Robert Robin Roger
    Roland Rolf Ronald Ronnie Ronny Roy Ruben Rune Rutger Sam Samuel Sebastian Seth Sigge Sigurd
    Sigvard Simon Sivert Sixten Sonny Staffan Stefan Stellan Sten Stig Sture Sune Svante Sven
    Sverker Sören Ted Teo Teodor Theo Theodor Thomas Thor Thore Thorbjörn Thure Tim Timmy Tobias Tom
    Tomas Tommy Tony Torbjörn Tord Tore Torgny Torkel Torsten Torvald Truls Tryggve Ture Uffe Ulf
    Ulrik Urban Uno Valdemar Valentin Valter Verner Vidar Victor Viggo Viking Viktor Vilgot Vilhelm
    Ville Villiam Vincent Walter Wilhelm Wille William Wilmer Yngve Zackarias Åke Örjan Östen Bobban
    Lelle Micke Nicke Pelle Robban Sussi Aino Aila Eila Eija Eino Esko Hannu Heikki Heli Helmi
    Hilkka Ilkka Irja Jaakko Jari Jorma Jouko Juha Juhani Jukka Kaarina Kaija Kalevi Kari Katri
    Kirsi Kirsti Kyösti Lauri Leena Lempi Liisa Maija Marja Marjatta Markku Marko Matti Merja Mika
    Mikko Oili Olavi Orvokki Osmo Outi Paavo Päivi Pekka Pentti Pertti Pirjo Pirkko Raija Raili
    Raimo Rauha Reijo Riitta Ritva Saara Sari Seija Seppo Sinikka Sirkka Sirpa Taina Taisto Tapio
    Tarja Tarmo Teemu Teuvo Timo Toini Toivo Tuija Tuomas Tuula Tuulikki Urho Veikko Vesa Vieno
    Väinö Sirkku Niilo Aslak Nils-Anders Ristin Sunna Máret Abbas Abdallah Abdel Abdi Abdirahman
    Abdul Abdullah Abdullahi Abdulrahman Abu Adel Adnan Ahmad Ahmed Ahmet Aisha Akram Ala Ali Alia
    Amal Aman Amani Amar Amer Amin Amir Amira Ammar Anas Anwar Arif Arwa Asad Asma Aya Ayah Ayman
    Ayse Aziz Azad Baran Basel Bashar Bashir Basma Bilal Bushra Can Cemal Cigdem Dalia Dana Darin
    Dilan Dina Dunya Elif Emine Emir Esra Fadi Fadumo Fahad Faisal Farah Fares Farhad Farid Faruk
    Fatema Fatemeh Fatima Fatma Fatme Fatuma Firas Ghada Ghassan Habib Hadi Haidar Hala Halima Hamid
    Hamza Hanan Hani Haris Hasan Hassan Hatice Haya Hawa Hayder Heba Hesham Hiba Hodan Huda Husam
    Husein Hussain Hussein Ibrahim Idil Ikram Ilham Imad Imran Inas Iqra Isa Ismail Issa Jalal Jamal
    Jamila Jamilah Jawad Kamal Karam Karim Karima Khadija Khadra Khaled Khalid Khalil Layla Leyla
    Lubna Luay Mahad Mahdi Maher Mahmoud Mahmud Majid Malak Malek Manal Mariam Marwa Marwan Maryam
    Maryan Mehdi Mehmet Merve Mohamad Mohamed Mohamud Mohammad Mohammed Mona Mostafa Muhammad
    Muhammed Muna Murad Murat Musa Mustafa Nabil Nada Nader Nadir Naima Najat Najma Nasir Nasrin
    Nasser Nawal Nermin Nimco Noor Nour Nur Nura Omar Omer Osama Osman Othman Qasim Rabia Rahma
    Raman Rami Rana Rania Rasha Rashid Rawan Reem Rima Rim Roza Ruqaya Saad Saba Sabah Sabina Sadia
    Safa Safiya Sahra Said Saif Salah Saleh Salem Salim Salma Salwa Sami Samir Samira Sana Selim
    Serhat Shadi Shaima Sham Shirin Siham Suad Suleiman Sulaiman Suleyman Sumaya Tahir Taha Tamer
    Tarek Tariq Tasnim Usama Wael Waleed Walid Warda Yahya Yara Yasin Yasir Yasmin Yasmine Yassin
    Younes Youssef Yousef Yusuf Yusra Zahra Zaid Zainab Zakaria Zeinab Zeynep Ziad Zahraa Abdirizak
    Abdiaziz Ayaan Ayan Bile Deqa Deqo Faduma Filsan Fowzia Guled Hibaq Hoodo Ifrah Ilhan Jama Liban
    Mahamed Nasra Nasteho Sagal Saynab Shukri Ubah Warsame Yonis Zamzam Abel Aklilu Almaz Berhane
    Biniam Dawit Eden Ermias Feven Filmon Freweini Genet Hagos Kidane Kidist Luwam Medhanie Meron
    Mehret Merhawi Mulugeta Natnael Rahel Samrawit Saron Selam Semhar Senait Solomon Tekle Tesfay
    Tesfaye Tsegay Winta Yohannes Yonas Yordanos Zewdi Adriana Aleksander Aleksandra Andrzej Aneta
    Barbara Bartosz Beata Boguslaw Bozena Czeslaw Damian Danuta Dariusz Dorota Elzbieta Elżbieta
    Ewelina Grazyna Grażyna Grzegorz Halina Henryk Irena Iwona Jacek Jadwiga Jakub Janina Janusz
    Jaroslaw Jaroslav Jerzy Jolanta Justyna Kamil Karol Katarzyna Kazimierz Kinga Krystyna Krzysztof
    Lech Leszek Lukasz Łukasz Maciej Malgorzata Małgorzata Marcin Marek Mariusz Marzena Mateusz
    Michal Michał Miroslaw Patrycja Pawel Paweł Piotr Przemyslaw Radoslaw Rafal Rafał Renata Ryszard
    Slawomir Stanislaw Stanisław Szymon Tadeusz Tomasz Urszula Wanda Wieslaw Wiesława Witold
    Wojciech Zbigniew Zofia Zuzanna Admir Adis Aida Ajla Aldin Alen Almir Amela Amel Amra Armin Azra
    Dino Dragan Dragana Dusan Dženan Edin Edina Elvir Emina Enes Enisa Fikret Gordana Goran Ivana
    Ivica Jasna Jasmina Jelena Jovan Jovana Lejla Ljiljana Marija Marijana Mersiha Mevlida Milan
    Milica Milena Milorad Miroslav Mirsad Mirza Muamer Muharem Munira Nedim Nedzad Nenad Nermina
    Nikolina Predrag Radmila Ranko Sabahudin Sanela Sanja Sead Semir Senad Slavica Slobodan Snezana
    Srdjan Suada Svetlana Tarik Vesna Vladimir Zdravko Zlatko Zoran Zorica Željko Arben Arta Besnik
    Besa Blerim Drita Fatmir Fatos Flora Lirije Luan Shpresa Valon Vjosa Xhevat Valbona Agim Bekim
    Ardian Ahmadreza Akbar Alireza Amirhossein Arash Arezo Arman Azadeh Babak Bahar Bahram Bahareh
    Behrouz Dariush Ebrahim Elham Fariba Farzad Farzaneh Fereshteh Ghazal Gholam Hamed Hossein Javad
    Jafar Kaveh Kazem Khosro Kian Ladan Leyli Mahnaz Mahsa Mansour Masoud Mehran Mehrdad Mina Mitra
    Mojgan Mohsen Morteza Mozhgan Nadereh Nahid Narges Nasim Nazanin Neda Negar Nima Niloufar Omid
    Parisa Parvin Payam Pouya Puria Ramin Reza Roya Saeed Sahar Samaneh Sepideh Shabnam Shahin
    Shahram Shahrzad Shima Shiva Siavash Sina Simin Soheila Soraya Taraneh Yasaman Zohreh Rojin
    Rojda Berivan Dilsoz Hêvî Jiyan Rozerin Zilan Ronahi Shilan Shwan Rebwar Sirwan Aram Hawre
    Karwan Kawa Aleksandr Alexej Alexey Andrei Andrej Anatolij Anatoly Boris Dmitri Dmitry Ekaterina
    Evgenij Galina Igor Ilya Inna Irina Kateryna Khrystyna Ksenia Larisa Ludmila Lyudmila Maksim
    Maxim Mykola Nadezhda Natalya Nataliya Nikita Nikolai Oksana Oleg Oleh Oleksandr Oleksandra
    Olena Olga Olha Pavel Roman Ruslan Serhii Sergei Sergej Sergey Stanislav Svitlana Tamara Tatiana
    Tatjana Tetiana Vadim Valentina Vasil Viktoriia Vitali Volodymyr Yana Yevgeniy Yulia Yuliia Yuri
    Yuriy Zoya Adina Alin Alina Bogdan Catalin Corina Costel Cristian Cristina Dorin Dumitru
    Florentina Florin Gabriela Gheorghe Ioana Ion Ionel Ionut Iulian Loredana Lucian Marian Mihaela
    Mihai Mircea Nicoleta Radu Razvan Simona Sorin Stefania Stelian Vasile Viorel Carlos Carmen
    Claudia Diego Eduardo Enrique Esteban Felipe Fernando Francisco Gabriel Gonzalo Guillermo Hector
    Ignacio Javier Jesus Jorge José Jose Juan Juana Julio Lorena Luis Luz Manuel Marcela Marcelo
    Marcos Margarita Mario Mercedes Miguel Pablo Patricia Patricio Pedro Pilar Rafael Ramiro Raul
    Ricardo Rodrigo Rosario Santiago Sergio Silvia Sofía Ximena Yolanda Giulia Giovanni Giuseppe
    Francesca Chiara Paolo Luca Lorenzo Antonio Antonia Angela Anh Binh Duc Hoa Huong Lan Linh Minh
    Ngoc Nguyen Phuong Quang Thanh Thao Thi Thu Trang Tuan Chanida Kanya Malee Nattaya Noi Pim
    Pimchanok Ratana Siriporn Somchai Somsak Suda Supaporn Wanida Li Wei Xin Ying Jing Mei Priya
    Rahul Raj Ravi Sanjay Anjali Deepa Lakshmi Suresh Vijay Krishna Arjun Abena Ama Chidi Emeka
    Fatou Grace Kofi Kwame Mamadou Moussa Ousmane Blessing Precious Emily George James Joseph
    Charles Elizabeth Margaret Susan Nicole Rachel Steven Brian Kelly Ryan Sean Heather Megan Ashley
    Tiffany Stephanie Jürgen Wolfgang Heinz Günter Dieter Klaus Uwe Ingo Sabine Ute Heike Monique
    Jacques François Jean Chantal Ane Bjarne Flemming Jette Kirsten Lise Mads Mette Mogens Niels
    Poul Søren Torben Vibeke Anne Eirik Geir Gro Håvard Ingvild Kjetil Liv Marit Odd Pål Sindre
    Sissel Solfrid Steinar Sverre Terje Torunn Tor Trond Trygve Turid Øystein Øyvind Guðrún Sigurður
    Jón Helgi
    """
}
