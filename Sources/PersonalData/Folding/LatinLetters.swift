/// Latin letters without their marks (Unicode Character Database, canonical decompositions).
///
/// `1`, `2` and `3` are å, ä and ö (with æ and ø), `4`, `5` and `6` their capitals; a full stop is not a
/// marked letter. Letters with a stroke or a hook, which have no decomposition, are what they look like.
enum LatinLetters {
  /// U+00C0 to U+024F.
  static let extended = Array(
    ("AAAA545CEEEEIIIIDNOOOO6.6UUUUY..aaaa212ceeeeiiiidnoooo3.3uuuuy.y"
      + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi..JjKkkLlLlLl."
      + ".LlNnNnNnnNnOoOoOo..RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"
      + "bB.....CcDD...EE.FfG...IKkl..NnOOo..Pp.....tTt.Uu.VYyZz........."
      + ".............AaIiOoUuUuUuUuUue52Aa....GgKkOoOo..j...Gg..Nn41...."
      + "AaAaEeEeIiIiOoOoRrRrUuUuSsTt..Hh....ZzAaEe63OoOoOoYy...j..A....."
      + "...BU.EeJjQqRrYy").utf8
  )

  /// U+1E00 to U+1EFF.
  static let additional = Array(
    ("AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMm"
      + "MmMmNnNnNnNnOo63OoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVv"
      + "WwWwWwWwWwXxXxYyZzZzZzhtwy......AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEe"
      + "EeEeEeEeIiIiOoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy......").utf8
  )
}
