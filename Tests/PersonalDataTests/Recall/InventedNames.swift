import Laws

/// Names by the languages that people in Sweden speak, made up from lists that the detector does not know.
enum Origin: String, CaseIterable {
  case swedish, finnish, sami, polish, arabic, somali, persian, balkan, turkish, thai, eritrean
  case kurdish, ukrainian, vietnamese, romani, spanish

  /// A given name and a surname.
  func name(_ random: inout Seeded) -> InventedName {
    InventedName(
      given: random.pick(given),
      surname: random.pick(surnames),
      origin: self
    )
  }

  private var given: [String] { Self.words(lists.given) }
  private var surnames: [String] { Self.words(lists.surnames) }

  private static func words(_ list: String) -> [String] {
    list.split(separator: " ").map { String($0).replacing("_", with: " ") }
  }

  private var lists: (given: String, surnames: String) {
    switch self {
    case .swedish:
      (
        "Gullvi Torbjörn Ann-Sofie Hjördis Kjell-Åke Majvor Sigvard Ellinor Ottilia Folke Melker Elof Rut Alfhild Tyra Bengt Ylva Ragnhild Per-Olof Britt-Marie",
        "Ljungqvist Hedenskog Stålnacke Kvarnström Brännlund Oscarsson Wetterstrand Rosengren Skoglund Ahlstedt Björkegren Tingvall Uddenberg Frisell Ekedahl Thorsén Lagerlöf af_Ekenstam Wijkmark Johnsson"
      )
    case .finnish:
      (
        "Pirkko Veikko Aulikki Seppo Kyllikki Reijo Marjatta Esko Tarja Jorma Aino Väinö Sirpa Pekka",
        "Korhonen Laitinen Mäkelä Heikkinen Koskela Rautiainen Lehtonen Niemelä Hakala Väisänen Saarinen Ylitalo Kinnunen Pesonen"
      )
    case .sami:
      (
        "Ánte Máret Biret Nils-Henrik Inger-Marit Jovnna Elle Ristin Lásse Sárá Heaika Mihkkal",
        "Sara Blind Kuhmunen Labba Päiviö Nutti Valkeapää Spik Utsi Omma Baer Skum Huuva"
      )
    case .polish:
      (
        "Grzegorz Małgorzata Krzysztof Bożena Zbigniew Katarzyna Wojciech Jadwiga Sławomir Beata Łukasz Ewelina",
        "Kowalczyk Wiśniewska Szymański Zielińska Wójcik Dąbrowska Mazurek Krawczyk Adamczyk Piotrowska Grabowski Nowicka"
      )
    case .arabic:
      (
        "Khalid Rania Abdulrahman Nour Hussein Layla Mahmoud Suhaila Bilal Ghada Tariq Wafa Yousef Hanan",
        "Al-Rashidi Haddad Mansour Al_Hamdani Khoury Saleh Darwish Qasim El-Masri Barakat Sabbagh Hamoud Othman"
      )
    case .somali:
      (
        "Abdirahman Hodan Faduma Abdullahi Sahra Mahad Ifrah Liban Ayaan Warsame Deqa Khadra Guled Hibo",
        "Warsame Farah Abdi Jama Hersi Nur Osman Aden Guled Ismail Roble Duale"
      )
    case .persian:
      (
        "Shokoufeh Behrouz Nasrin Farhad Mahnaz Kourosh Parisa Siavash Zohreh Dariush Golnaz Mehrdad Behnaz",
        "Rahimi Hosseinzadeh Karimpour Jafari Tehrani Moradi Shirazi Ahmadi Golestani Farrokhzad Nazari Bagheri"
      )
    case .balkan:
      (
        "Zoran Jasmina Mirsad Snežana Edin Dragana Nermin Vesna Goran Amra Slobodan Ljiljana Senad Biljana",
        "Hadžić Petrović Begović Jovanović Delić Kovačević Marković Halilović Babić Mehmedović Savić Hodzic Krasniqi Berisha"
      )
    case .turkish:
      (
        "Mehmet Ayşe Hüseyin Fatma Yılmaz Emine Cem Gülsüm Serkan Nurcan Erdal Zeynep Murat Elif",
        "Yıldız Demir Öztürk Çelik Kaplan Şahin Aydın Karaoğlu Arslan Doğan Kılıç Erdogan"
      )
    case .thai:
      (
        "Somchai Supaporn Nattapong Malee Kanya Wanida Prasert Siriporn Anong Chaiyaporn Pornthip Suda Ratana",
        "Suwannarat Saetang Chaiyasit Phromma Thongchai Boonmee Srisai Wongsawat Kaewkla Intarasuk Rattanakul"
      )
    case .eritrean:
      (
        "Tesfalem Selam Yonas Letebrhan Habtom Meron Kidane Abrehet Filmon Tsehay Berhane Senait Goitom Feven",
        "Gebremedhin Tesfay Habte Woldemariam Kiflu Haile Ghebreab Mengistu Araya Zerai Berhe Weldeab Kidane"
      )
    case .kurdish:
      (
        "Zanyar Rojin Şivan Berivan Dilan Hêvî Azad Shilan Rebin Nesrin Kawa Gulistan Hawre Avin",
        "Karim Bakir Aziz Dogan Hamo Rostami Barzani Xelil Sheikho Mustafa Baran Zebari Fatah"
      )
    case .ukrainian:
      (
        "Oleksandr Svitlana Volodymyr Natalija Dmytro Oksana Yuliya Andrij Tetiana Serhij Galina Vasyl Ludmila",
        "Shevchenko Kovalenko Bondarenko Tkachuk Melnyk Kravchenko Ivanova Petrov Lysenko Savchuk Moroz Popova"
      )
    case .vietnamese:
      (
        "Nguyen_Thi Minh Huong Thanh Linh Duc Hoa Phuong Tuyet Quang Xuan Khanh",
        "Tran Pham Hoang Phan Vu Dang Bui Do Huynh Duong Ngo Truong"
      )
    case .romani:
      (
        "Angelo Katarina Rosita Dimitri Singoalla Monika Zarah Fred Soraya Rambo Dragica Hans-Erik",
        "Taikon Caldaras Kwiek Hagert Nyman Lakatos Columber Isberg Rosenberg Dimiter Horvath Demetri"
      )
    case .spanish:
      (
        "Guadalupe Joaquín Ximena Álvaro Consuelo Rodrigo Paulo Inês Mercedes Ramón Beatriz Jairo Graciela",
        "Fuentes González da_Silva Carrasco Sepúlveda Pereira Muñoz Herrera Oliveira Vásquez Contreras Rojas"
      )
    }
  }
}

/// Somebody's name, and how people write it.
struct InventedName {
  let given: String
  let surname: String
  let origin: Origin

  var full: String { given + " " + surname }

  /// One of the ways in which a third person is named in the middle of a sentence.
  func written(_ random: inout Seeded) -> String {
    switch random.below(12) {
    case 0: given
    case 1: given + " " + String(surname.prefix(1)) + "."
    case 2: surname + ", " + given
    case 3: given + "\n" + surname
    case 4: String(given.prefix(1)) + ". " + surname
    default: full
    }
  }
}
