import Findings
import Letters

/// The templates of letters that come with the program.
extension Scaffold {
  package static func letter(_ template: LetterTemplates.Standard, in language: Language) -> [UInt8]
  {
    switch (template, language) {
    case (.complaint, .swedish): PackageResources.letter_complaint_sv_txt
    case (.complaint, .english): PackageResources.letter_complaint_en_txt
    case (.suggestion, .swedish): PackageResources.letter_suggestion_sv_txt
    case (.suggestion, .english): PackageResources.letter_suggestion_en_txt
    case (.praise, .swedish): PackageResources.letter_praise_sv_txt
    case (.praise, .english): PackageResources.letter_praise_en_txt
    case (.question, .swedish): PackageResources.letter_question_sv_txt
    case (.question, .english): PackageResources.letter_question_en_txt
    case (.fault, .swedish): PackageResources.letter_fault_sv_txt
    case (.fault, .english): PackageResources.letter_fault_en_txt
    case (.transferred, .swedish): PackageResources.letter_transferred_sv_txt
    case (.transferred, .english): PackageResources.letter_transferred_en_txt
    case (.acknowledgement, .swedish): PackageResources.letter_acknowledgement_sv_txt
    case (.acknowledgement, .english): PackageResources.letter_acknowledgement_en_txt
    case (.delay, .swedish): PackageResources.letter_delay_sv_txt
    case (.delay, .english): PackageResources.letter_delay_en_txt
    case (.correction, .swedish): PackageResources.letter_correction_sv_txt
    case (.correction, .english): PackageResources.letter_correction_en_txt
    case (.followUp, .swedish): PackageResources.letter_follow_up_sv_txt
    case (.followUp, .english): PackageResources.letter_follow_up_en_txt
    case (.inquiry, .swedish): PackageResources.letter_inquiry_sv_txt
    case (.inquiry, .english): PackageResources.letter_inquiry_en_txt
    case (.closing, .swedish): PackageResources.letter_closing_sv_txt
    case (.closing, .english): PackageResources.letter_closing_en_txt
    case (.brochure, .swedish): PackageResources.letter_brochure_sv_txt
    case (.brochure, .english): PackageResources.letter_brochure_en_txt
    }
  }

  /// All of them, with their paths in a register: who writes may need the other language.
  package static var letters: [(String, [UInt8])] {
    Language.allCases.flatMap { language in
      LetterTemplates.Standard.allCases.map { template in
        let name = LetterTemplates.fileName(template.rawValue, in: language)
        return (LetterTemplates.folder + "/" + name, letter(template, in: language))
      }
    }
  }

  /// A letter template, by the name of its file.
  package static func letter(file: String) -> [UInt8]? {
    for template in LetterTemplates.Standard.allCases {
      for language in Language.allCases
      where LetterTemplates.fileName(template.rawValue, in: language) == file {
        return letter(template, in: language)
      }
    }
    return nil
  }
}
