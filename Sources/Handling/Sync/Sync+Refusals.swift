import Findings

/// Why nothing is exchanged.
extension Sync {
  static let noRepository = Refusal.refused(
    Wording("registret ligger inte i Git", "the register is not in Git"),
    hint: Wording(
      "gör det till ett förråd: git init && synpunkt sync",
      "make it a repository: git init && synpunkt sync"
    )
  )

  static func busy(_ marker: String) -> Refusal {
    .refused(
      Wording(
        "Git är mitt i något (\(marker))",
        "Git is in the middle of something (\(marker))"
      ),
      hint: Wording(
        "avsluta eller avbryt det, som git merge --abort, och kör synpunkt sync",
        "end or abort it, like git merge --abort, and run synpunkt sync"
      )
    )
  }

  static func locked(_ path: String) -> Refusal {
    .failed(
      Wording(
        "ett annat program arbetar med Git i registret just nu (\(visible(path)))",
        "another program works with Git in the register just now (\(visible(path)))"
      ),
      hint: Wording(
        "vänta tills det är klart, och kör synpunkt sync igen; är ingen igång tas låset bort av synpunkt sync efter tio minuter",
        "wait until it is done, and run synpunkt sync again; when nobody is at work synpunkt sync removes the lock after ten minutes"
      )
    )
  }

  static let fromBefore = Refusal.refused(
    Wording(
      "den här kopian är från före en rensning av historiken, och har kvar det som är gallrat",
      "this clone is from before the history was purged, and still has what was disposed of"
    ),
    hint: Wording(
      "klona om, och kasta den här; det som bara finns här kan kopieras över först (synpunkt sync --läge)",
      "clone anew, and throw this one away; what is here alone can be copied first (synpunkt sync --status)"
    )
  )

  static let noBranch = Refusal.refused(
    Wording("ingen gren är utcheckad", "no branch is checked out"),
    hint: Wording("git switch main", "git switch main")
  )

  static let otherRepository = Refusal.refused(
    Wording(
      "mappen är ett eget Git-förråd, och det som finns i den sparas inte",
      "the folder is a repository of its own, and what is in it is not saved"
    ),
    hint: Wording(
      "ta bort mappen .git i den, eller flytta den ur registret",
      "remove the folder .git in it, or move it out of the register"
    )
  )

  static let link = Refusal.refused(
    Wording(
      "filen är en länk, och länkar sparas inte",
      "the file is a link, and links are not saved"
    ),
    hint: Wording("lägg filen själv i ärendet", "put the file itself into the case")
  )

  static let nothingHere = Refusal.refused(
    Wording("det finns ingenting att synkronisera", "there is nothing to synchronise")
  )

  static let noNumber = Refusal.failed(
    Wording(
      "ett ärende måste få ett nytt nummer, och det gemensamma registret svarar inte",
      "a case must get a new number, and the shared register does not answer"
    ),
    hint: Wording("kör synpunkt sync igen", "run synpunkt sync again")
  )

  static let othersAreFaster = Refusal.failed(
    Wording(
      "andra hann före varje gång; ingenting är förlorat",
      "others were faster each time; nothing is lost"
    ),
    hint: Wording("kör synpunkt sync igen", "run synpunkt sync again")
  )

  static func inTheWay(_ path: String) -> Refusal {
    .refused(
      Wording(
        "\(visible(path)) är ändrad här och av andra, men kan inte sparas som den är",
        "\(visible(path)) was changed here and by others, but cannot be saved as it is"
      ),
      hint: Wording(
        "rätta filen (synpunkt check) och kör synpunkt sync igen",
        "correct the file (synpunkt check) and run synpunkt sync again"
      )
    )
  }
}
