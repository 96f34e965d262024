/// Names, given names and surnames, that are ordinary words as well: “Stig in, min lilla sol”.
enum OrdinaryNames {
  static let list: StaticString = """
    Bruna Vilja Ute Sina Sanna Ville Rima Hala Adel Ala Marina Ada Jade Lea Linn Dina Hana Ana Eli Siri Rim Rot
    Nada Isa Issa Eden Precious Blessing Regina Gloria Odd Viking Valentin Ture Sonny Tage Ebbe Ines
    Jim Kit Alba Lena Alen Jette Ale Alm Alva Aman Amen An Ann Are Ask Aska Axel Bergen Berg
    Björk Björn Blad Blank Blid Blom Blomma Bo Bok Bona Bonde Born Brand Brandt
    Bring Bro Brun Brunn Buk Buske Bäck Bäcken Börje Can Cool Dag Dagen
    Dahl Dal Dalen Damm Dan Dana Den Dufva Duva Ed Eden Ek Eke Eken Eld En Endre Eng 
    Er Fager Falk Fall Far Fast Ferm Fin Fjäll Fjord Flink Flod Flora Fors Forsen Fred Frejd Frid
    Frisk Frost Frank Fri Fritz From Fält Färm Gammal Gap Garn Genet Glad Glans Glas Gloria Gran
    Grace Grann Gren Gro Grå Grön Gräs Gun Gul Guld Gård Gåva Göta Hage Hagen Hall Halm Ham Hamn
    Hans Hammar Harp Hav Hed Heden Hell Helt Her Hermelin Hill Hjelm Hjort Hoa Hof Holm Holmen Hop
    Hope Hult Hund Hus Hög Hök Höst Ida Il Iman In Inga Inn Is Iver Jakt Jama Jo Jon Jul Juni Jung
    Juno Jord Kalla Kaj Kall Kant Kar Kari Karm Kil Kim King Klang Klar Klara Klint Klippa Klo Klok
    Knut Ko Kraft Kron Krona Krook Kula Kull Kulle Kung Kvist Källa Kärr Land Lan Lans Lax Lea 
    Lejon Li Lie Life Lilja Lilla Lill Lin Lina Lind Linde Linden Lindes Liv Ljung Ljus Lo Lod 
    Lotta Love Lov Luft Luna Lund Lunde Lustig Luz Lyse Lång Långe Löf Lök Lönn Löv Maj Malm
    Man Mark Marmor Mars May Mel Men Min Mina Minna Moa Mod Modig Moll Mon Mona Mor
    Moss Munk Mus My Myr Myra Mård Mån Måne Nero Ni Noi Nor Nora Nord Norden Nova Nu Ny 
    När Odd Odin Ola Om Ord Ore Orre Oss Ost Ove Palm Par Parra Pax Pear Per Pil Pilar Pim Plym Post
    Prins Prim Pris Quick Raj Ram Rana Rang Rapp Rask Ren Rik Ring Ris Rita Ro Roman Rolig Ros Rosa
    Rosen Ross Rot Ruda Rum Runa Rune Rut Ruth Råd Räv Röd Rönn Sa Said Sal Sam Sami Sand Sang
    Saga Saint Sarv Se Sen Ser Sham Sia Sigg Sill Sin Sjö Skog Skogen Skold Sköld Sky Smed Smith
    Snell Sol Son Sommar Sorg Spets Spjut Stark Sten Stad Steen Stenen Stig Stiga Still Stolt Storm
    Stor Strand Strid Ström Strömmen Svan Svanen Svar Svart Svea Svärd Säll Sälle Söder Tall Talle
    Tallen Tapper Ted Tid Till Tim Tindra Ting Toll Tom Tomma Topp Tor Torn Torp Torsdag Tove Trana
    Trang Trast Trygg Träff Tuan Tull Tur Tuva Tång Tärna Ugn Ulv Ung Uno Urban Ut Vacker Val Vall
    Van Varg Ved Vera Vi Vid Vidar Vide Vik Viken Vild Vind Vinter Viola Vis Vit Vita Våg Vår Väg
    Väst Wall Warm Wei West Will Wahl Ya Å Åker Ås Åsen Åska Äng Ängel Ö 
    Öst Öster Örn Öst Bill Mark Rose Hope Grant Will Jean Summer Faith Joy Ray Rich Chance Young
    Brown White Green Black King Lee Long Love Best Price Stone Wood Hill Bush Rice Page Day Fox
    Bird Hunter Cook Baker Snäll Glad Trofast Norr Stål Järn Silver Koppar Bonde Präst Bagare
    Meyer Falsk Lamm Lejonet Nord Stolpe Ljungen Heder Ära Lycka Saga
    Sonen Kvarn Bygg Klev Klinga Grav Graf Greve Krans Kruse Kors Kvick Lager Lugn Malt Matts
    Nilla Norm Pling Ramm Rehn Roth Rud Salt Skytt Skön Sparr Sporre Spång Stake Stam Stare Stege
    Strut Sund Svala Tegel Tjäder Udd Uggla Vass Vest Vret Ål Åby Älg Älv Mörk Mörner Frisk
    Holmgård Ekerö Sundby Lindö Norrby Söderby Östby Västby
    """

  /// Names of many languages that are words of Swedish as well, or so short that they are anything.
  static let alsoWords: StaticString = """
    Lova Silke Jack Kelvin Edit Made Linda Florin
    Alkan Alla Ante Anti April Arab Asp Aster Ava Ay Baja Bak Banna Bark Bas Beck Blanco Blanka Blind Boer Bravo Broman Butler Candela Cox Dar De Dela
    Ding Du Dua Duman Dutta Earl Egal Fan Farsi Finne Foster Fu Gadd German Gill Granit Gu Ha Han He Henna Hind Ho Hu Hägg Inge Islam Israel Jihad
    Kader Kaja Kajal Kamel Kaplan Karen Kart Kask Kassa Kemi Kiss Kivi Kobra Kok Kola Koppel La Labba Lada Ladda Lam Lama Lata Lavin Le Leka Lemma
    Lida Liga Lim Lipa Lu Lucia Ly Lynne Ma Mach Maka Mani Marin Matar Mena Mo Mora Na Nadir Natt Ng Oja Papp Park Peng Piper Pluta Pop Rak Rama
    Ramadan Ranta Rasa Reda Rehab Reka Rida Rimma Riva Ruta Safari Samsam Sanda Shah Shaker Sido Simma Sjöman Skov Skum Skytte Smita Sona Sparre Spik
    Stan Su Sultan Sy Ta Tam Testa Thai Tilde To Ton Tu Turk Tysk Villa Vira Vo Vu Vy Watts Webb Wu Xu Ye Yen Yi Yu
    """
}
