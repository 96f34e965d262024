import Findings
import Mustache
import Publication

/// Why a site is not made, in words.
extension SiteBuild {
  static func fault(_ error: RenderingFault) -> Faults {
    Faults([error.finding.located(path: SiteTemplates.folder)])
  }

  static func refusal(_ leak: LeakScan.Leak, in path: String) -> Refusal {
    .refused(
      Wording(
        "\(path) skulle visa \(leak.concern.name.swedish) för en medarbetare; webbplatsen är orörd",
        "\(path) would show \(leak.concern.name.english) of staff; the site is untouched"
      ),
      hint: Wording(
        "se mallarna i templates/site och namnen i cases/organisation.yaml",
        "see the templates in templates/site and the names in cases/organisation.yaml"
      )
    )
  }
}
