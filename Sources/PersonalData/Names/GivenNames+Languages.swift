/// Given names of the languages that many in Sweden speak beside Swedish, beyond those of ``GivenNames``.
///
/// Facts of general knowledge, in the spelling of Swedish documents and without marks where those are left out in
/// writing; the languages are those of the largest groups born abroad (Statistics Sweden, Utrikes födda efter
/// födelseland), the national minorities, and their neighbours.
extension GivenNames {
  static let languages: [StaticString] = [
    // Of the Nordic countries, older and rarer ones.
    """
    Aase Agda Alfhild Alfrida Amy Anine Annelie Annelise Annikka Arnold Arnolda Arvida Asbjörn Aslög Astri Asbjørg Audhild Bernhard Birgitte Bjarni Bjørg Bjørn Bodvar Borghild Botilda Brynhild Børge
    Cajsa Cathrine Cecilie Clary Dagfinn Dagmar Dagny Dagrun Disa Dorothea Dorrit Dorte Ebbe Edla Egil Eivor Elfrida Elna Elna Elly Elvine Elwy Embla Engla Erland Ethel Evelina Evy Eystein Fanny Fridolf Frideborg Fritjof Frida
    Gullvi Gull-Britt Gullan Gullevi Zarah Zara Soraya Singoalla Rambo Dragica Rosita Georgina Sonja-Lill
    Geirr Gerd Gerda Gerty Gisela Gittan Greta Grethe Grete Gudmund Gudrun Gulli Gullan Gun-Britt Gunborg Gunda Gunhild Gunilla Gunlög Gunn Gunnel Gunnvor Gunvor Gurli Guttorm Haldis Halvar Halvard Harriet Hedda Hedvig Heidi Hella Helfrid Helny Henny Herdis
    Hilda Hildegunn Hildur Hillevi Hilma Holmfrid Hulda Idun Inga-Britt Ingalill Ingebrigt Ingegerd Ingela Ingeborg Inger Ingolf Ingrid Ingrun Ingvald Ingvild Iréne Isolde Jannike Jarl Jeanette Jenny Jofrid Jorun Jorunn Karin Karna Kjerstin Klas-Göran Kolbjörn Kristbjörg
    Laila Laufey Levi Lilian Lillemor Linea Linnéa Lisbet Lisbeth Lise-Lotte Lizzie Lorens Lovisa Ludde Maiken Maj-Lis Majken Majlis Malena Malin Margit Margot Margreta Margareta Mariann Marianne Marit Martha Mary Matilda Merete Mildred Minda Monna Mårten Nanna Nanny
    Nelly Ninni Nora Oddny Oddvar Ole-Johan Olga Ragna Ragnfrid Ragnhild Ragnvald Randi Rangvald Reidun Roald Rolf-Erik Ronja Rosmarie Runo Rutger Ruth Sanna Sigbritt Signe Signhild Sigrid Sigrun Sigurlaug Sigyn Sibylla Siv Snorre Solveig Solvig Steingrim Stefán
    Stina Sunniva Svanhild Svea Sven-Erik Synnöve Synnøve Syster Tekla Terese Therese Thyra Tilda Tomine Tora Torbjørn Torfinn Torhild Torleif Tormod Torun Trine Tyra Tyri Ulla Ulla-Britt Ulla-Carin Ulrica Ulrikke Unn Unni Vanja Valborg Vega Vidkun Vilfred Vilmar
    Viveca Vivi Vivi-Anne Vivian Ylwa Ymer Yngvar Åge Ågot Åsbjörn Åshild Åslaug Åslög Åsmund Åsta Öivind Ørjan Dimitri Dimitrij Angelo
    """,
    // Finnish, Meänkieli and Sámi.
    """
    Aarne Aarno Ahti Aimo Ainikki Aki Aleksi Alli Anja Annikki Ano Anssi Antero Antti Anu Armas Arja Armi Arto Arvo
    Asko Aulikki Aulis Auli Eeli Eelis Eero Eetu Eevi Eeva Elias Elina Elli Elma Emmi Ensio Erkki Ervo Esa Eveliina
    Hanna Hanne Harri Heino Hele Helena Helka Hellevi Henna Hilja Ilmari Ilona Ilta Impi Inkeri Irmeli Ismo Iida Inka Jalmari
    Jani Janne Jarkko Jarmo Jarno Joonas Jooseppi Jouni Juho Jussi Jyrki Kaarlo Kaisa Kaisu Kalle Kauko Kerttu Keijo Kyllikki
    Kimmo Kristiina Kullervo Kustaa Laila Lasse Launo Leevi Leila Lilja Lotta Maaret Maarit Maire Mari Marjaana Marjo Marjut Marita
    Martta Matias Mauri Mauno Meeri Mervi Miia Milla Minna Mirja Mirjami Mirva Niina Niklas Nelli Nooa Oona Onni Osmo Otso Paula Pasi
    Pauli Päivikki Pihla Pinja Piia Piritta Rauni Reeta Reetta Reija Riikka Risto Roope Ruut Salli Salme Sakari Sami Samuli Sanelma Sanni
    Santeri Satu Saija Seppo Sini Sisko Sulo Susanna Suvi Taneli Tanja Taru Tatu Tauno Terho Tero Terttu Tiina Tiia Tinja Toni Topi Tuomo
    Tuukka Tytti Tyyne Urpo Valma Valto Vappu Veera Veijo Veli Venla Vilho Vilma Virpi Voitto Väinö Yrjö Ánde Ándá Ánne Áile Áilu Ánte
    Biera Biret Birit Berit-Ánne Elle Ellen-Ánne Gáddjá Heaika Heikka Iŋgá Inga-Máret Inŋgir Issát Ivvár Jouni Jovna Jovnna Juhán Kirste
    Káre Láilá Lars-Ánte Lásse Lávra Leammet Májjá Máhtte Mákki Máhte Mátte Márjá Márgget Máijá Mihkkal Mihkku Niillas Nila Nihkke Olá
    Piera Per-Ánte Rávdná Rihttá Ristiinná Risten Sámmol Sárá Siggá Silje Sunná Sire Sofe Stina Svonni Tuomma Unná Vulle Wuolla
    """,
    // Arabic.
    """
    Abbud Abeer Abir Adham Afaf Afnan Ahlam Aida Aishah Alaa Alaaeddin Alya Amani Amera Amjad Ameer Ameera Amna Amro Amr Anmar Arwa Aseel Ashraf
    Asmaa Asra Atef Atheer Awad Awatif Ayat Aymen Ayoub Aziza Baha Bader Badr Bahaa Baker Bakr Bara Baraa Bassam Bassem Batoul Bayan Baydaa
    Bilqis Boutros Buthaina Charbel Chaima Dalal Dalya Daniya Darine Daoud Dawood Dareen Diaa Diya Doaa Duaa Dua Duha Ehab Eman Emad
    Essam Eyad Faten Fatimah Fawaz Fawzi Fawzia Faiza Faten Feras Fouad Fuad Fida Firdous Furat Gamal Ghadir Ghaith Ghanem Ghazi Ghina Ghofran
    Hadeel Hadia Hadil Hafsa Hafez Haifa Haitham Hajar Hakim Hamad Hamoudi Hanadi Hanaa Hanin Haneen Hareth Harith Hashem Hassanein Hatem Haytham
    Hazem Hend Hind Hisham Hossam Hosam Houda Houria Husam Husni Hussam Ibtisam Ihab Ihsan Iman Inaam Inas Israa Issam Iyad Jaafar Jaber Jabir
    Jad Jamal Jamil Jana Jasim Jassim Jihad Jihan Jinan Joud Joudy Joumana Juman Jumana Kadhim Kamila Kareem Kawthar Khalifa Khaldoun Khawla
    Khayri Khitam Khouloud Kinan Lamia Lamya Lama Lana Lara Latifa Leen Lina Lujain Lutfi Maan Maamoun Maha Mahasin Mahir Mai Maisa Maysa Maysoon
    Maisoun Majd Majda Majdi Majed Majida Malik Malika Manar Mansur Marah Mariem Maryana Marouf Marwah Mayada Mays Mazen Mazin Miriam Moaz Moez
    Mohanad Mohannad Monir Mounir Mouna Mousa Moustafa Mouaz Muath Muayad Mubarak Mudar Muhannad Muhsin Munther Mundhir Muntaha Mutaz Nadia Nadim
    Naeem Nagham Nahla Nahed Naim Naji Najah Najib Najla Najwa Narjes Nasr Nawar Nawras Nayef Nazih Nazir Nesma Nezar Nibal Nidal Nihad Nizar Nisreen
    Nuha Nooraldin Noora Nora Nouran Obada Odai Oday Ola Omaima Omran Osamah Qais Qusay Rabab Rabie Radwan Raed Raeda Rafif Raghad Ragheb
    Raghda Rahaf Rahim Raja Rajaa Rakan Ramadan Ramez Ramzi Randa Raneem Rania Raniya Rateb Rawia Rawaa Rawya Rayan Razan Reda Refat Reham Rehab
    Ribal Rida Riham Rima Riyad Rola Rouba Rouaa Rula Ruba Saadia Sabri Sadiq Saeb Safaa Safwan Sahar Saida Sajad Sajida Salam Salman Saleha Samar
    Samara Sameer Sameera Sameh Sami Samia Samih Sanaa Sarmad Sawsan Sayed Sedra Shaban Shadia Shahd Shahed Shaimaa Sharif Shatha Shereen Sherif
    Sidra Sinan Soad Souad Souhail Suha Suhad Suhail Suhaila Suher Sultan Suzan Taghreed Tahani Taher Taim Talal Talib Tamim Taqwa Thaer Thamer
    Turki Ubada Umar Umayma Uday Wafa Wafaa Wadah Wajdi Wajih Walaa Waseem Wasim Wassim Wiam Widad Wijdan Wisam Yacoub Yahia Yaman Yaser Yassir
    Yazan Yosef Younis Yousif Zaher Zain Zainabb Zaina Zaki Zakia Zahir Zaynab Zeina Zena Zeyad Zubaida Zuhair Zuhra Abdelkader Abdelrahman
    Abdulaziz Abdulkarim Abdulkader Abdulla Abdulsalam Abdulwahab Abdelaziz Fatiha Hicham Karima Khadidja Rachid Rachida Nacer Said Samir
    Sofiane Mourad Kamel Malika Nabila Naoual Redouane Yassine Zineb Zohra Driss Hayat Saliha Brahim Aicha Aïcha Nadjet
    """,
    // Somali, Oromo, Tigrinya and Amharic.
    """
    Aabir Abdikadir Abdikarim Abdinasir Abdinur Abdisalan Abdishakur Abdiwahab Abdulkadir Abdulqadir Abukar Abshir Adan Ahado Ali-Nur Amiin Amina
    Anisa Anab Asad Asha Asho Aweis Awo Awil Axmed Bashiir Barni Barwaqo Basra Bishaaro Burhan Cabdi Cabdullahi Canab Cumar Daahir Dahabo Dahir
    Daud Deeqa Deqo Dhuux Diiriye Faadumo Faarax Faduma Fahma Faiza Falis Fardowsa Farhia Farhiya Fartun Fatuma Fawzia Geedi Guuleed Habibo
    Habiiba Halimo Haliimo Hamdi Hamdiya Hani Hashim Hawo Hersi Hibaaq Hibo Hinda Hodo Hoodan Ibado Ibraahim Ikran Ilwad Ismahan Istarlin
    Jamac Jawahir Kadra Kaltun Keyf Khadar Kowsar Ladan Leylo Libaan Lul Luul Maana Mahdi Mako Malyun Maryama Maxamed Maxamuud Mohamud Mumino
    Muna Muniira Mursal Muse Naciima Nadifo Najax Nasteexo Nimcaan Nimo Nuradin Nurto Omar Qadar Qamar Raho Rahmo Roda Rooda Rukia Ruqiya
    Sacdiyo Sadio Safia Safiyo Sahro Salaado Salado Samsam Saredo Shamso Sharmarke Shire Shugri Siciid Siti Sowda Suado Sucaad Suleekha Suban
    Timiro Tufah Ugbad Warda Warsan Xaawo Xaliimo Xasan Xuseen Yahye Yaxye Yusuuf Zahro Zeynab Abebe Abeba Abraha Abraham Abrehet Addis Adhanet
    Adiam Alem Alemayehu Alemtsehay Alganesh Alula Amanuel Amleset Aregawi Aron Arsema Asfaw Asmeret Aster Awet Ayele Aynalem Azeb Azieb
    Bekele Bereket Berhan Betelhem Bethlehem Birhan Birhane Brhane Brikti Brkti Daniel Debesay Desta Eyob Elsa Elsabet Emnet Ephrem Ephraim
    Eritrea Eskinder Esayas Eyerusalem Ferehiwet Fikadu Fikre Fikru Fitsum Fithawi Freweyni Frezghi Futsum Gebre Gebrehiwet Gebremariam
    Gebreyesus Genet Getachew Getnet Ghebre Ghidey Girma Girmay Goitom Habtom Hadas Hadish Haben Hailu Haile Haimanot Helen Henok Hermela
    Hirut Hiwet Hiwot Isaias Jamie Jerusalem Kahsay Kbrom Kebede Kessete Kibrom Kifle Kiros Kisanet Kudus Lemlem Letebrhan Leterbrhan
    Letekidan Lidet Lidya Lulit Maekele Mahlet Makda Maseret Mebrahtu Medhin Mekdes Mekonnen Melat Melaku Mengis Merhawit Meseret Mesfin
    Mhret Michaele Mihret Milkyas Mikal Mogos Mulu Mussie Nahom Nebiat Nebyat Negash Negasi Nigisti Petros Philmon Rahwa Rigat Robel Ruta
    Saba Salem Samson Samuel Sara Selamawit Sennait Sesen Shewit Simon Sirak Sofanit Solyana Tadele Tadesse Tedros Teklay Teklit Temesgen
    Teame Tesfamariam Tesfai Tesfalem Tesfalidet Tesfu Tewelde Tewodros Tiblets Tigist Timnit Tirhas Tsega Tsegay Tsegai Tsegereda Tsehay
    Tsigereda Tsige Tsion Wegahta Weini Weldu Welday Winni Woldu Worku Yared Yemane Yodit Yohana Yoel Yosief Yusief Zaid Zebib Zekarias
    Zerabruk Zerai Zeray Zewdu Bontu Chaltu Caaltuu Gammachu Lensa Obsa Tolera Tolossa Hawi Ayantu
    """,
    // Persian, Dari and Pashto.
    """
    Abolfazl Afsaneh Afshin Ahad Ahmadshah Ali-Reza Aliakbar Amineh Amin-Reza Amirali Amirhosein Amirreza Anahita Ardeshir Arefeh Arezoo Arian
    Ariana Armita Arya Aryan Asadullah Ashkan Aslan Atefeh Atena Ava Aydin Azam Azar Azin Azita Bahman Banafsheh Behnam Behnaz Behnoosh Behzad
    Bijan Borzou Daryoush Daryush Davoud Delaram Ebi Ehsan Elaheh Elnaz Enayatullah Esmail Esmat Faezeh Fahimeh Farangis Faramarz Faranak Farahnaz
    Fardin Farnaz Faroogh Farrokh Farshad Farshid Farzin Fatane Feraidoon Fereydoun Fereidoun Firoozeh Forough Forouzan Freshta Foad Gelareh Ghasem
    Ghodrat Gholamreza Giti Golnar Golnaz Golriz Golshan Habibullah Hadis Haleh Hamideh Hamidreza Hamta Hashmat Heidar Hengameh Hila Homa Homayoun
    Hooman Hoda Houshang Houman Iraj Iman Jaleh Jahangir Jamshid Jan-Mohammad Javid Kambiz Kamran Kamyar Karan Katayoun Keivan Keyvan Kiana Kiarash
    Kimia Kiumars Kobra Koorosh Kourosh Laleh Latifeh Lida Mahboubeh Mahdieh Mahin Mahvash Malihe Mandana Mani Manijeh Manouchehr Marjan Marzieh
    Maryam Masih Massoumeh Masumeh Matin Mehrnaz Mehrnoosh Mehrzad Melika Meysam Milad Minoo Mirwais Moein Mohammadreza Mona Monireh Mostafa
    Nader Naghmeh Nahal Najibullah Nargis Narguess Nasrollah Nastaran Navid Nika Niki Nikoo Niloofar Noushin Nosrat Nooshin Pantea Parastoo Pari
    Parham Parivash Parsa Parviz Parwana Parvaneh Pegah Peyman Payman Pejman Poorya Pooneh Pouria Pouyan Qadir Raana Rahele Rahman Ramezan Rasool
    Reihaneh Reyhaneh Rohollah Rokhsareh Romina Rostam Roshan Roshanak Roxana Roozbeh Ruhollah Saba Sadaf Sadegh Saghar Saideh Saied Sajjad Saman
    Samin Sanaz Sara Sarina Sarvenaz Sayed Sediqa Sepehr Sepide Setareh Shadab Shadi Shaghayegh Shahab Shahla Shahnaz Shahrokh Shahryar Shahriar
    Shaparak Shapour Sharareh Sheida Sheyda Shervin Shirin Shokoufeh Shokofeh Shohreh Shojai Shole Shoreh Siamak Sima Simindokht Sirous Sohrab
    Somayeh Sogand Sorour Sudabeh Tahereh Tara Tina Touraj Vahid Vida Vahideh Yalda Yashar Yeganeh Zahed Zabihullah Zakieh Zakiullah Zalmai Zarin
    Zarmina Zohre Zia Ziaullah Zhaleh Zhila Zinat Abdul-Ghani Ahmadullah Amanullah Ezatullah Fazel Gul Gulnaz Hamidullah Hekmat Hekmatullah
    Ismatullah Laila Malalai Mashal Mohibullah Nasratullah Nazia Palwasha Rahmatullah Shabir Shafiq Shakila Shazia Spozhmai Wahid Wali
    Zarghuna Zamir Sayid
    """,
    // Kurdish, Turkish, Azerbaijani and Syriac.
    """
    Abdulbaki Agit Ako Ala Alan Amed Aras Arazu Ari Arjin Aryan Asos Avan Avesta Avin Awaz Aza Azade Azadeh Bachtiar Bahoz Bahra Bakhtiar Bakhtyar
    Banaz Baran Barham Barzan Bawer Bawan Begard Bejan Beritan Berfin Berivan Beriwan Beyan Bihar Bnar Botan Chiman Chinar Chia Cihan Ciwan
    Dalal Darya Dashne Dastan Delal Delil Delovan Dersim Diar Dijwar Dilara Dilba Dilman Dilnaz Dilovan Dilpak Dilsher Dilshad Dler Diyar Diyako
    Dunia Eyhan Evin Ewin Ferhad Ferman Frmesk Gashbin Gazal Gelawej Goran Gulan Gulala Gulistan Haje Hakar Hanar Hawar Hazhar Hedi Hejar
    Helin Hemin Hersh Hero Hetaw Hevidar Hewa Hiwa Hogir Hozan Huner Jalil Jegerxwin Jin Jinda Jiwan Kajin Kamaran Kani Kajal Karzan Kazhal
    Khabat Khonav Kobin Koshan Lanja Lavin Lawin Lezgin Loran Mahabad Mazlum Medya Mihvan Mizgin Nalin Narin Nask Nasrin Nawroz Newroz Nergiz
    Nesrin Nishtiman Niyan Nuha Nujin Parwin Pela Peshraw Peshawa Peyam Peyman Rangin Rauf Rawaz Rebaz Rebin Rekar Rengin Resul Rewan
    Rezan Rezgar Rizgar Robar Roberin Rohat Rojan Rojbin Rojhat Ronak Ronya Rozh Rozhan Rozhin Runak Rustem Sakar Salar Sarbast Sarkawt Sarya
    Sazan Serdar Serwan Serwa Servan Sewe Sazgar Shakar Shaho Sherko Sherwan Shevin Shiwan Shler Shno Shnyar Shoresh Sidar Silan Sivan Siwan
    Sinem Sirwe Soran Srwa Suzan Taban Tavga Trifa Tara Viyan Welat Xalid Xebat Xezal Yekta Zagros Zana Zanyar Zardasht Zelal Zerdest Zeri Zewar
    Zhala Zhino Zhyan Zozan Zerin Abdullah Adem Ahu Akin Alev Ali-Riza Alper Arda Arif Arzu Aslan Asli Asuman Atilla Aydan Ayfer Aygul Aykut
    Aylin Aynur Ayten Aysel Aysegul Aysun Aytac Bariş Baris Bayram Bekir Belgin Belma Berat Berk Betul Beyza Birgul Birol Bora Bülent Bulent Burak
    Burcu Canan Cansu Celal Cem Cemile Cengiz Cenk Cevdet Ceyda Ceylan Coskun Davut Deniz Derya Devrim Dogan Dilek Duygu Ebru Ece Ecevit
    Ekrem Emel Emrah Emre Engin Ercan Erdal Erdem Erdogan Eren Erhan Erkan Erol Ersin Ertan Ertugrul Esin Esma Evren Eylem Eyup Fadime Fahri
    Fatih Feride Ferhat Feyza Figen Filiz Firat Fikriye Funda Gamze Gökhan Gokhan Gonca Gönül Gonul Gul Gulay Gulcan Guler Gülsen Gulsen Gulsum
    Güler Gülten Günay Gürkan Hacer Hakan Haldun Halil Haluk Hamide Handan Hanife Harun Hasret Hayriye Hidayet Hikmet Hulya Hülya Huseyin Hüseyin
    Ibrahim Ilkay Ilker Inci Ipek Irfan Ismet Jale Kader Kadir Kadriye Kazim Kemal Kenan Kerem Kubra Kürşat Lale Latif Levent Mahmut Mehtap Melek
    Melih Melike Meltem Meral Merih Mert Meryem Metin Mevlut Mucahit Muge Muhammet Muhittin Muhsin Mukaddes Munevver Muzaffer Mukerrem
    Mukremin Nagihan Naci Nalan Naz Nazan Nazim Nazli Nebahat Necati Necla Necmettin Nejla Nevin Nevzat Nihal Nihat Nilgun Nilufer Nuray Nurcan
    Nurdan Nuri Nurten Oguz Oguzhan Okan Okay Oktay Omür Onur Orhan Oya Ozan Özcan Ozcan Özge Ozge Ozgur Özgur Özlem Ozlem Ömer Pelin Perihan Pinar
    Rabiye Ramazan Rasim Recep Rukiye Ruken Sabahat Sabri Sakine Salih Sedat Seda Sefer Selahattin Selcuk Selda Selma Semih Semra Serap Serkan
    Serpil Servet Sevda Sevgi Seval Sevil Sevim Seyfi Seyit Sibel Sinan Songul Suat Süleyman Sultan Sukran Suna Sureyya Şeyma Tahsin Taner Tayfun
    Tayyip Tekin Tolga Tugba Tugce Tülay Tulay Tülin Turan Turgay Turgut Ufuk Ugur Ulku Umit Ümit Umut Unal Vedat Veli Veysel Volkan Yakup
    Yalcin Yasar Yavuz Yeliz Yesim Yildiz Yilmaz Yucel Yuksel Yunus Zafer Zehra Zekeriya Zeki Zeliha Zerrin Zuhal Zubeyde Zulfikar Elnur Elchin Aygun Gunel
    Leyla Rashad Vusal Ashur Ashour Atra Ninos Ninorta Nineb Nahrin Nahir Shamiram Sargon Sharbel Shmouni Gabro Gabriye Isho Malke Melki Yawsef Aryo
    Orom Ornina Tuma Saro Sanharib Sabri Skandar
    """,
  ]
}
