/// Words that are written with a capital letter and are nobody's name.
enum ThingWords {
  static let list: StaticString = """
    friskis svettis salam merhaba hola moi terve skoda audi peugeot renault citroen opel mazda nissan hyundai kia tesla porsche fiat honda suzuki seat yamaha vespa
    Burger King Max McDonalds Subway Espresso House Clas Ohlson Rusta Jula Biltema Elgiganten Mediamarkt Stadium Intersport Dollarstore Jysk Lindex Kappahl Gekås Willys Hemmakväll Bauhaus Hornbach Byggmax Beijer
    Maxi Forum Tempo Nära Kvantum Supermarket Pressbyrån Seven Eleven Circle Preem Shell Okq Ingo Handelsbanken Nordea Swedbank Seb Skandia Folksam Trygg Hansa Länsförsäkringar Eon Vattenfall Fortum Bredband
    Spotify Netflix Amazon Bolt Uber Foodora Wolt Voi Lime Tier Vklass Unikum Infomentor Schoolsoft Edlevo Skola24 Skånetrafiken Öresundståg Pågatåg Västtrafik Arriva Nobina Transdev Vy Flixbus Attendo Humana Ambea Vardaga Norlandia Frösunda Team Olivia
    Lucia Advent Valborg Midsommar Påsk Jul Halloween Eid Ramadan Nyår Klass Klassen App Store Main Library Brf Center Academy Board Board Hall Group Office Regards
    Jag Du Han Hon Den Det Vi Ni De Dom Mig Dig Er Oss Man Min Mitt Mina Din Ditt Dina Sin Hans
    Hennes Vår Vårt Våra Ert Era En Ett Om När Då Nu Här Där Som Att Och Men Eller För Till Från På
    I Av Med Utan Under Över Efter Innan Sedan Så Inte Ej Vad Vem Var Varför Hur Vilken Vilka Hej
    Hejsan Hallå Tack Snälla Ja Nej Jo Är Har Hade Kan Ska Skulle Vill Måste Får Blev Blir Går Gör
    Kommer Mvh Ps Obs Nb Re Sv Fwd Vb Alla Ingen Inget Någon Något Några Detta Denna Dessa Även
    Också Bara Mycket Bra Dålig Första Andra Tredje Kära Bästa God Gott Glad Trevlig The A An And Or
    But Of To In On At By For From With I You He She It We They My Your His Her Our Their This That
    Dear Hello Hi Thanks Thank Please Yes No Not Is Are Was Were Be Have Has Had Will Would Can
    Could Mr Mrs Januari Februari Mars April Maj Juni Juli Augusti September Oktober November
    December Måndag Tisdag Onsdag Torsdag Fredag Lördag Söndag Måndagen Tisdagen Onsdagen Torsdagen
    Fredagen Lördagen Söndagen Jul Julen Påsk Påsken Midsommar Pingst Nyår Advent Lucia Ramadan Eid
    January February March May June July August October Monday Tuesday Wednesday Thursday Friday
    Saturday Sunday Sverige Svenska Svensk Norge Norska Danmark Danska Finland Finska Island
    Tyskland Tyska England Engelska Frankrike Franska Spanien Spanska Italien Polen Polska Ryssland
    Ryska Ukraina Ukrainska USA Kina Indien Irak Iran Syrien Somalia Turkiet Afghanistan Eritrea
    Etiopien Arabiska Europa Norden EU FN Stockholm Göteborg Malmö Uppsala Västerås Örebro Linköping
    Helsingborg Jönköping Norrköping Lund Umeå Gävle Borås Södertälje Eskilstuna Halmstad Växjö
    Karlstad Sundsvall Östersund Trollhättan Luleå Kalmar Kristianstad Falun Skellefteå Karlskrona
    Nyköping Skövde Uddevalla Varberg Landskrona Motala Trelleborg Ystad Ängelholm Hässleholm Burlöv
    Arlöv Åkarp Lomma Eslöv Åhus Ekhamra Skåne Blekinge Småland Halland Dalarna Värmland Gotland
    Öland Lappland Norrbotten Västerbotten Jämtland Härjedalen Ångermanland Medelpad Hälsingland
    Gästrikland Uppland Södermanland Västmanland Närke Östergötland Västergötland Bohuslän Dalsland
    Norrland Svealand Götaland Norra Södra Östra Västra Nya Gamla Stora Lilla Övre Nedre Sankt Saint
    S:t Kommun Kommunen Kommunens Stad Staden Stadens Region Regionen Län Länet Landstinget
    Förvaltning Förvaltningen Nämnd Nämnden Enhet Enheten Avdelning Avdelningen Socialtjänsten
    Hemtjänsten Hemtjänst Äldreboendet Äldreboende Gruppbostaden Gruppboendet Gruppbostad Boendet
    Vårdcentralen Vårdcentral Sjukhuset Lasarettet Skolan Skola Förskolan Förskola Gymnasiet
    Biblioteket Bibliotek Kyrkan Kyrka Svenska Kyrkan Medborgarcenter Medborgarservice Kontaktcenter
    Kundtjänst Polisen Polismyndigheten Försäkringskassan Skatteverket Arbetsförmedlingen
    Migrationsverket Socialstyrelsen Inspektionen Skolverket Skolinspektionen IVO JO JK DO
    Datainspektionen Integritetsskyddsmyndigheten Trafikverket Transportstyrelsen Naturvårdsverket
    Folkhälsomyndigheten Riksarkivet Riksdagen Regeringen Kommunfullmäktige Kommunstyrelsen
    Fullmäktige Tingsrätten Förvaltningsrätten Kammarrätten Hovrätten Lag Lagen Förordning
    Förordningen OSL LSS SoL HSL GDPR FL TF RF LVU LVM BrB FB PBL Socialtjänstlagen
    Förvaltningslagen Skollagen Kommunallagen Diskrimineringslagen Synpunkten Synpunkt Synpunkter
    Kontakt Klagomål Beröm Förslag Fråga Felanmälan Ärende Ärendet Diarienummer Dnr Telefon Tel
    Mobil E-post Epost Adress Postadress Besöksadress Personnummer Namn Datum Telefontid Öppettider
    Kvarteret Fastigheten Parken Park Torget Torg Gatan Gata Vägen Väg Hamnen Hamn Stationen Station
    Centrum Centralen Centralstationen Badplats Badplatsen Badhuset Simhallen Sporthallen
    Idrottsplats Idrottsplatsen Ishallen Museet Teatern Rådhuset Stadshuset Kommunhuset Folkets Hus
    Röda Korset Rädda Barnen Pro Spf Hyres Förening Föreningen Föreningens Förbundet Partiet Parti
    Moderaterna Socialdemokraterna Vänsterpartiet Centerpartiet Liberalerna Kristdemokraterna
    Sverigedemokraterna Miljöpartiet AB HB KB IF IK BK FK SK Google Facebook Instagram Twitter
    Youtube Tiktok Apple Iphone Ipad Android Windows Microsoft Word Excel Teams Zoom Skype Swish
    BankID Bankid Freja Kivra Netflix Ica Coop Willys Lidl Hemköp Ikea Systembolaget Apoteket
    Postnord Telia Tele2 Telenor Comviq Volvo Saab Scania Volkswagen Ford Toyota Mina Sidor Covid
    Corona Gud Allah Jesus Buddha Bibeln Koranen Herren Swedish English Sweden Municipality Council
    Street Road School City County Department Office Manager Care Home Services Service Public
    Internet Wifi Sms Pdf Sfi Bvc Bup Iva Akuten Kök Köket Matsalen Matsal Restaurang Restaurangen
    """
}
