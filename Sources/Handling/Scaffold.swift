import Casework
import Findings
import Notices

/// The files of a new register, as they lie in `Scaffold/`.
package enum Scaffold {
  package static func settings(_ language: Language) -> [UInt8] {
    switch language {
    case .swedish: PackageResources.register_sv_yaml
    case .english: PackageResources.register_en_yaml
    }
  }

  package static func organisation(_ language: Language) -> [UInt8] {
    switch language {
    case .swedish: PackageResources.organisation_sv_yaml
    case .english: PackageResources.organisation_en_yaml
    }
  }

  package static func calendar(_ language: Language) -> [UInt8] {
    switch language {
    case .swedish: PackageResources.calendar_sv_yaml
    case .english: PackageResources.calendar_en_yaml
    }
  }

  package static func form(_ language: Language) -> [UInt8] {
    switch language {
    case .swedish: PackageResources.form_sv_txt
    case .english: PackageResources.form_en_txt
    }
  }

  package static func investigation(_ language: Language) -> [UInt8] {
    switch language {
    case .swedish: PackageResources.investigation_sv_yaml
    case .english: PackageResources.investigation_en_yaml
    }
  }

  package static func mail(_ kind: NoticeTemplates.Kind, in language: Language) -> [UInt8] {
    switch (kind, language) {
    case (.staff, .swedish): PackageResources.mail_staff_sv_txt
    case (.staff, .english): PackageResources.mail_staff_en_txt
    case (.sender, .swedish): PackageResources.mail_sender_sv_txt
    case (.sender, .english): PackageResources.mail_sender_en_txt
    case (.sms, .swedish): PackageResources.mail_sms_sv_txt
    case (.sms, .english): PackageResources.mail_sms_en_txt
    case (.month, .swedish): PackageResources.mail_month_sv_txt
    case (.month, .english): PackageResources.mail_month_en_txt
    case (.walkthrough, .swedish): PackageResources.mail_walkthrough_sv_txt
    case (.walkthrough, .english): PackageResources.mail_walkthrough_en_txt
    case (.adopted, .swedish): PackageResources.mail_adopted_sv_txt
    case (.adopted, .english): PackageResources.mail_adopted_en_txt
    }
  }

  /// What the report of a period begins with.
  package static func periodReport(_ language: Language) -> [UInt8] {
    switch language {
    case .swedish: PackageResources.report_period_sv_txt
    case .english: PackageResources.report_period_en_txt
    }
  }

  /// The routines that come with the program.
  package enum Routine: String, CaseIterable {
    case synpunkten
    case kontakt

    package func file(_ language: Language) -> [UInt8] {
      switch (self, language) {
      case (.synpunkten, .swedish): PackageResources.synpunkten_sv_yaml
      case (.synpunkten, .english): PackageResources.synpunkten_en_yaml
      case (.kontakt, .swedish): PackageResources.kontakt_sv_yaml
      case (.kontakt, .english): PackageResources.kontakt_en_yaml
      }
    }
  }

  package static let gitAttributes = """
    # Every file is kept byte for byte, on every system.
    * -text
    # Two changes are brought together field by field (synpunkt sync sets it up), lines of a log simply put together.
    *.yaml merge=synpunkt
    log.yaml merge=union
    *.pdf binary

    """

  package static let gitIgnore = """
    # Derived: can be deleted and is made again.
    .synpunkt/
    # What editors and systems leave behind.
    *~
    .*.sw?
    .#*
    .~lock.*
    .DS_Store
    Thumbs.db

    """
}
