import CivilCalendar
import Findings

extension DayOff {
  /// What the day is called.
  package var name: Wording {
    switch self {
    case .saturday: Weekday.name(6)
    case .sunday: Weekday.name(7)
    case .holiday(let holiday): holiday.name
    case .eve(let eve): eve.name
    case .closed(let name): .quoting(name)
    }
  }
}

extension Holiday {
  /// What the day is called (lag 1989:253).
  package var name: Wording {
    switch self {
    case .newYearsDay: Wording("nyårsdagen", "New Year's Day")
    case .epiphany: Wording("trettondedag jul", "Epiphany")
    case .goodFriday: Wording("långfredagen", "Good Friday")
    case .easterDay: Wording("påskdagen", "Easter Day")
    case .easterMonday: Wording("annandag påsk", "Easter Monday")
    case .mayDay: Wording("första maj", "May Day")
    case .ascensionDay: Wording("Kristi himmelsfärdsdag", "Ascension Day")
    case .whitSunday: Wording("pingstdagen", "Whit Sunday")
    case .whitMonday: Wording("annandag pingst", "Whit Monday")
    case .nationalDay: Wording("nationaldagen", "National Day")
    case .midsummerDay: Wording("midsommardagen", "Midsummer Day")
    case .allSaintsDay: Wording("alla helgons dag", "All Saints' Day")
    case .christmasDay: Wording("juldagen", "Christmas Day")
    case .boxingDay: Wording("annandag jul", "Boxing Day")
    }
  }
}

extension Eve {
  /// What the day is called (lag 1930:173).
  package var name: Wording {
    switch self {
    case .midsummerEve: Wording("midsommarafton", "Midsummer Eve")
    case .christmasEve: Wording("julafton", "Christmas Eve")
    case .newYearsEve: Wording("nyårsafton", "New Year's Eve")
    }
  }
}

/// The days of the week.
package enum Weekday {
  /// The name of a weekday: 1 for Monday to 7 for Sunday.
  package static func name(_ weekday: Int) -> Wording {
    switch weekday {
    case 1: Wording("måndag", "Monday")
    case 2: Wording("tisdag", "Tuesday")
    case 3: Wording("onsdag", "Wednesday")
    case 4: Wording("torsdag", "Thursday")
    case 5: Wording("fredag", "Friday")
    case 6: Wording("lördag", "Saturday")
    default: Wording("söndag", "Sunday")
    }
  }
}
