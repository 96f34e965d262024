/// Membership of a trade union (GDPR article 9.1).
enum UnionWords {
  static let words =
    FlaggedWord.list(told, as: .union, certainty: .likely)
    + FlaggedWord.list(plain, as: .union, certainty: .possible)

  private static let told = """
    fackligt aktiv-, fackligt engagerad-, facklig företrädare-, fackliga företrädare-, fackligt ombud-, fackliga ombud-, facklig representant, facklig förtroende-, fackombud-, facklig ledare, fackpamp-, fackrepresentant-, skyddsombud-, huvudskyddsombud-, arbetsplatsombud-, medlem i facket, med i facket, gick ur facket, går ur facket, gått ur facket, lämnade facket,
    inte med i facket, oorganiserad-, strejkbrytare-, strejkade, strejkar, medlem i kommunal, med i kommunal, medlem i vision, med i vision, medlem i vårdförbundet, med i vårdförbundet, medlem i sveriges lärare, med i sveriges lärare, medlem i lärarförbundet, medlem i unionen, med i unionen, medlem i saco, medlem i byggnads, medlem i ssr, medlem i if metall, med i if metall,
    medlem i seko, medlem i transport, medlem i handels, medlem i syndikalisterna, syndikalist-, medlem i sac, facklig medlem, fackmedlem-, fackligt organiserad-, facket företräder, union member, shop steward
    """

  private static let plain = """
    facket, fackets, fackförbund-, fackförening-, facklig, fackliga, fackligt, lärarförbundet, lärarnas riksförbund, vårdförbundet, sveriges lärare, akademikerförbundet, fackförbundet, kommunalare, kommunalarbetareförbundet, if metall, hotell- och restaurangfacket, strejk-, lockout-,
    förhandlade mbl, mbl-förhandling-, trade union, union rep
    """
}
