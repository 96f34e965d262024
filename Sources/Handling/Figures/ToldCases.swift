import CaseStore
import Casework
import Statistics
import System

/// What may be told of cases that are counted: kept where nothing has changed, and read where something has.
extension Desk {
  /// What a mail may say of some cases; `nil` for those that cannot be read.
  ///
  /// `places`: among those that are counted and there.
  func reported(_ places: [Int], of counted: CountedRegister) -> [ReportedCase?] {
    let tellings = CaseTellings(in: folder, basis: figureBasis)
    let told = Parallel.map(places, inPiecesOf: 50) { places in
      places.map { place -> (item: ReportedCase?, made: CaseTellings.Made?) in
        let number = counted.numbers[place]
        let kept = tellings.kept(number, stamped: counted.marks[place], on: counted.day)
        if let item = kept.flatMap({ ReportedCase(bytes: $0, of: number) }) { return (item, nil) }
        return tell(number, counted: counted.cases[place])
      }
    }
    tellings.keep(told.compactMap(\.made), stamps: Array(zip(counted.numbers, counted.marks)))
    return told.map(\.item)
  }

  /// What may stand of some cases on the managers' pages, as their routines decide; `nil` for those that cannot be read.
  func mentioned(_ places: [Int], of counted: CountedRegister) -> [ReportedCase?] {
    zip(places, reported(places, of: counted)).map { place, item in
      let routine = counted.cases[place].place.routine
      // Where nobody has decided, nothing but the number.
      return switch routine.flatMap({ register.routines[$0]?.managerPages }) ?? .number {
      case .title: item
      case .number: item?.wordless
      }
    }
  }

  private func tell(
    _ number: CaseNumber,
    counted: CountedCase
  ) -> (item: ReportedCase?, made: CaseTellings.Made?) {
    guard let facts = told(number),
      let item = ReportedCase(facts, counted: counted, in: register, on: today)
    else { return (nil, nil) }
    let made = item.bytes.map { bytes in
      CaseTellings.Made(
        number,
        .init(bytes, on: CountedCase.steadyDays(of: facts, in: register, around: today))
      )
    }
    return (item, made)
  }

  func told(_ number: CaseNumber) -> Case? {
    guard let bytes = try? folder.read(number, [.facts, .sender, .investigation, .log]) else {
      return nil
    }
    return reader.facts(of: bytes)
  }
}
