/// The surnames that most people in Sweden have (Statistics Sweden, Namnstatistik, the hundred most common), which
/// alone tell of nobody.
enum CommonSurnames {
  static let list: StaticString = """
    Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson
    Jonsson Jansson Hansson Bengtsson Jönsson Lindberg Jakobsson Magnusson Olofsson Lindström Lindqvist
    Lindgren Axelsson Berg Bergström Lundberg Lind Lundgren Lundqvist Mattsson Berglund Fredriksson
    Sandberg Henriksson Forsberg Sjöberg Wallin Ali Engström Mohamed Eklund Danielsson Lundin Håkansson
    Björk Bergman Gunnarsson Holm Wikström Samuelsson Isaksson Fransson Bergqvist Nyström Holmberg
    Arvidsson Löfgren Söderberg Nyberg Blomqvist Claesson Nordström Mårtensson Lundström Ahmed Viklund
    Björklund Eliasson Pålsson Hassan Berggren Sandström Lund Nordin Ström Åberg Hermansson Ekström Falk
    Holmgren Dahlberg Hellström Hedlund Sundberg Sjögren Ek Blom Abrahamsson Martinsson Öberg Andreasson
    Strömberg Månsson Åkesson Hansen Norberg Lindholm Dahl Jonasson
    """
}
