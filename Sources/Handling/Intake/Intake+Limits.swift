import CaseStore
import Mail
import System

extension Intake {
  /// Refuses a message whose text is too large, before that takes memory.
  static func refuseOversize(_ bytes: [UInt8]) throws {
    let size = try IncomingMessage.textSize(of: bytes)
    guard size <= IntakeLimits.textForms else {
      throw OversizeFile(size: size, limit: IntakeLimits.text)
    }
  }
}
