import Findings
import Publication
import Reports

/// The templates of the public site that come with the program.
extension Scaffold {
  /// What the managers' pages have besides the style of the site.
  package static var pagesStyle: [UInt8] { PackageResources.pages_css }

  /// What stands around the content of the managers' pages.
  package static func pages(_ part: PageTemplates.Part, in language: Language) -> [UInt8] {
    switch (part, language) {
    case (.head, .swedish): PackageResources.pages_head_sv_html
    case (.head, .english): PackageResources.pages_head_en_html
    case (.foot, .swedish): PackageResources.pages_foot_sv_html
    case (.foot, .english): PackageResources.pages_foot_en_html
    }
  }

  /// All of them for a language, with their paths in a register, and what a report of a period begins with.
  package static func reports(_ language: Language) -> [(String, [UInt8])] {
    PageTemplates.Part.allCases.map {
      (PageTemplates.path(of: $0, in: language), pages($0, in: language))
    } + [(PeriodDraft.templateName(language), periodReport(language))]
  }

  package static func site(_ part: SiteTemplates.Part, in language: Language) -> [UInt8] {
    switch (part, language) {
    case (.front, .swedish): PackageResources.site_front_sv_html
    case (.front, .english): PackageResources.site_front_en_html
    case (.case, .swedish): PackageResources.site_case_sv_html
    case (.case, .english): PackageResources.site_case_en_html
    case (.list, .swedish): PackageResources.site_list_sv_html
    case (.list, .english): PackageResources.site_list_en_html
    case (.overview, .swedish): PackageResources.site_overview_sv_html
    case (.overview, .english): PackageResources.site_overview_en_html
    case (.statistics, .swedish): PackageResources.site_statistics_sv_html
    case (.statistics, .english): PackageResources.site_statistics_en_html
    case (.data, .swedish): PackageResources.site_data_sv_html
    case (.data, .english): PackageResources.site_data_en_html
    case (.row, .swedish): PackageResources.site_row_sv_html
    case (.row, .english): PackageResources.site_row_en_html
    case (.head, .swedish): PackageResources.site_head_sv_html
    case (.head, .english): PackageResources.site_head_en_html
    case (.foot, .swedish): PackageResources.site_foot_sv_html
    case (.foot, .english): PackageResources.site_foot_en_html
    case (.accessibility, .swedish): PackageResources.site_accessibility_sv_html
    case (.accessibility, .english): PackageResources.site_accessibility_en_html
    case (.contact, .swedish): PackageResources.site_contact_sv_html
    case (.contact, .english): PackageResources.site_contact_en_html
    case (.missing, .swedish): PackageResources.site_missing_sv_html
    case (.missing, .english): PackageResources.site_missing_en_html
    case (.report, .swedish): PackageResources.site_report_sv_html
    case (.report, .english): PackageResources.site_report_en_html
    }
  }

  /// All of them for a language, with their paths in a register.
  package static func site(_ language: Language) -> [(String, [UInt8])] {
    let parts = SiteTemplates.Part.allCases.map {
      (SiteTemplates.fileName(of: $0, in: language), site($0, in: language))
    }
    let others = [
      (SiteTemplates.styleName, PackageResources.site_style_css),
      (SiteTemplates.scriptName, PackageResources.site_search_js),
      (SiteTemplates.iconName, PackageResources.site_icon_svg),
    ]
    return (parts + others).map { (SiteTemplates.folder + "/" + $0, $1) }
  }

  /// A template of the site, by the name of its file.
  package static func site(file: String) -> [UInt8]? {
    switch file {
    case SiteTemplates.styleName: return PackageResources.site_style_css
    case SiteTemplates.scriptName: return PackageResources.site_search_js
    case SiteTemplates.iconName: return PackageResources.site_icon_svg
    default: break
    }
    for part in SiteTemplates.Part.allCases {
      for language in Language.allCases where SiteTemplates.fileName(of: part, in: language) == file
      {
        return site(part, in: language)
      }
    }
    return nil
  }
}
