import CaseStore
import Findings
import Letters
import Mail
import Notices
import System

/// What is wrong with what the register sends and receives: its templates, and mail in the inbox.
///
/// Cases and the register's own files are `RegisterCheck`'s; what a template or a message may say is
/// known only here.
package struct PostCheck {
  private let folder: RegisterFolder

  package init(_ folder: RegisterFolder) { self.folder = folder }

  /// What lies at or below one of the paths, which begin at the register's root; no paths means all.
  package func findings(_ paths: [String]) -> [LocatedFinding] {
    let isMeant = { (path: String) in
      paths.isEmpty || paths.contains { $0.isEmpty || path == $0 || path.hasPrefix($0 + "/") }
    }
    let templates = NoticeTemplates.Kind.allCases.filter { isMeant($0.path) }
    // An inbox that cannot be listed has a finding of its own.
    let messages = ((try? folder.inboxFiles()) ?? []).filter {
      Intake.FileKind($0.name) == .message
    }
    .filter { isMeant(Registration.inboxPath + "/" + $0.name) }
    return templates.flatMap(self.findings) + messages.flatMap(self.findings)
      + letterFindings(isMeant)
  }

  private func findings(_ kind: NoticeTemplates.Kind) -> [LocatedFinding] {
    do throws(FileError) {
      guard let bytes = try folder.readTemplate(kind.path) else { return [] }
      return NoticeTemplates.findings(of: kind, in: bytes).map {
        $0.located(in: bytes, path: kind.path)
      }
    } catch {
      return [error.unreadable(kind.path)]
    }
  }

  /// The templates of letters: whatever the register has in their folder.
  private func letterFindings(_ isMeant: (String) -> Bool) -> [LocatedFinding] {
    let names: [String]
    do {
      names = try folder.templateNames(LetterTemplates.folder)
    } catch {
      return [
        error.finding(as: StoreCode.unreadableFolder)
          .located(path: LetterTemplates.folder)
      ]
    }
    let templates = LetterTemplates(
      // One that cannot be read is there, and told of by itself.
      own: { path in
        do throws(FileError) { return try folder.readTemplate(path) } catch { return [] }
      },
      builtIn: { Scaffold.letter(file: $0) }
    )
    return names.filter { $0.hasSuffix(".txt") }.flatMap { name -> [LocatedFinding] in
      let path = LetterTemplates.folder + "/" + name
      guard isMeant(path) else { return [] }
      guard let language = LetterTemplates.language(ofFile: name) else {
        return [SettingCode.templateWithoutLanguage.finding().located(path: path)]
      }
      do throws(FileError) {
        guard let bytes = try folder.readTemplate(path) else { return [] }
        return LetterTemplate(bytes, path: path)
          .findings { templates.find($0, in: language) != nil }
          .map { $0.located(in: bytes, path: path) }
      } catch {
        return [error.unreadable(path)]
      }
    }
  }

  private func findings(_ file: InboxFile) -> [LocatedFinding] {
    let path = Registration.inboxPath + "/" + file.name
    let bytes: [UInt8]
    do {
      bytes = try folder.readInbox(file.name)
    } catch let error as FileError {
      return [error.unreadable(path)]
    } catch {
      // One that is too large is told of with the inbox.
      return []
    }
    do {
      // Each message of a mailbox file is registered alone, and tells of itself then.
      if MailboxFile.messages(in: bytes) != nil { return [] }
      try Intake.refuseOversize(bytes)
      let message = try IncomingMessage(parsing: bytes)
      return message.problems.map { $0.located(in: message.source, path: path) }
    } catch let error as UnreadableMessage {
      return [error.finding.located(path: path)]
    } catch let error as OversizeFile {
      return [error.finding.located(path: path)]
    } catch {
      return []
    }
  }
}

extension FileError {
  fileprivate func unreadable(_ path: String) -> LocatedFinding {
    finding(as: StoreCode.unreadableFile).located(path: path)
  }
}
