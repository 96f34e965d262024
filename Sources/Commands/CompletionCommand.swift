import Casework
import Findings

/// `completion`: a script that lets a shell complete commands, options, codes and fields.
enum CompletionCommand: Command {
  static let help = CommandHelp(
    name: "completion",
    operands: "bash|zsh|fish",
    summary: Wording(
      "skriver ett skript för komplettering i skalet",
      "writes a script for completion in the shell"
    ),
    examples: [
      .init(
        "synpunkt completion bash > ~/.local/share/bash-completion/completions/synpunkt",
        Wording("för bash", "for bash")
      ),
      .init(
        "synpunkt completion zsh > \"${fpath[1]}/_synpunkt\"",
        Wording("för zsh", "for zsh")
      ),
      .init(
        "synpunkt completion fish > ~/.config/fish/completions/synpunkt.fish",
        Wording("för fish", "for fish")
      ),
    ]
  )

  static func run(_ context: Context, _ session: inout Session) throws -> ExitStatus {
    let script = Script(language: session.language)
    switch context.arguments.operands.first {
    case "bash": session.output.text(script.bash)
    case "zsh": session.output.text(script.zsh)
    case "fish": session.output.text(script.fish)
    case let word:
      throw CommandError.usage(
        word.map { Wording("okänt skal \(visible($0))", "unknown shell \(visible($0))") }
          ?? Wording("vilket skal?", "which shell?"),
        hint: Wording("välj bash, zsh eller fish", "choose bash, zsh or fish")
      )
    }
    return .done
  }

  private struct Script {
    let language: Language

    private var commands: [CommandHelp] { Program.commands.map { $0.help } }

    private func options(_ help: CommandHelp) -> [String] {
      (help.options + Option.global).map { $0.name[language] }
    }

    /// What may stand behind a command besides options and files.
    private func words(_ help: CommandHelp) -> [String] {
      switch help.name {
      case "help": commands.map(\.name)
      case "explain": ExplainCommand.codes.map(\.name)
      case "completion": ["bash", "zsh", "fish"]
      case "list", "set":
        // Names with spaces are written with hyphens, which the program reads as well.
        CaseField.allCases.map { field in
          String(field.definition.name[language].map { $0 == " " ? "-" : $0 }) + "="
        }
      default: []
      }
    }

    var bash: String {
      let cases = commands.map { help in
        let all = (words(help) + options(help)).joined(separator: " ")
        return "    \(help.name)) words=\"\(all)\" ;;\n"
      }.joined()
      return """
        # bash completion for synpunkt
        _synpunkt() {
          local current="${COMP_WORDS[COMP_CWORD]}" command="" word words
          for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
            case "$word" in -*) ;; *) command="$word"; break ;; esac
          done
          case "$command" in
            "") words="\(commands.map(\.name).joined(separator: " "))" ;;
        \(cases)  esac
          COMPREPLY=($(compgen -W "$words" -- "$current"))
          [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace
          [[ -n $command && ${#COMPREPLY[@]} -eq 0 ]] && COMPREPLY=($(compgen -f -- "$current"))
        }
        complete -F _synpunkt synpunkt

        """
    }

    var zsh: String {
      let list = commands.map { "    '\($0.name):\(quoted($0.summary[language]))'\n" }.joined()
      let cases = commands.map { help in
        "    \(help.name)) compadd -- \((words(help) + options(help)).joined(separator: " ")); _files ;;\n"
      }.joined()
      return """
        #compdef synpunkt
        _synpunkt() {
          local -a commands
          commands=(
        \(list)  )
          if (( CURRENT == 2 )); then _describe command commands; return; fi
          case "$words[2]" in
        \(cases)  esac
        }
        compdef _synpunkt synpunkt

        """
    }

    var fish: String {
      var lines = ["# fish completion for synpunkt"]
      for help in commands {
        let name = help.name
        lines.append(
          "complete -c synpunkt -n __fish_use_subcommand -a \(name) -d '\(quoted(help.summary[language]))'"
        )
        let condition = "-n '__fish_seen_subcommand_from \(name)'"
        for option in help.options + Option.global {
          let long = option.name[language].dropFirst(2)
          let value = option.value == nil ? "" : " -r"
          lines.append(
            "complete -c synpunkt \(condition) -l \(long)\(value) -d '\(quoted(option.meaning[language]))'"
          )
        }
        if !words(help).isEmpty {
          lines.append(
            "complete -c synpunkt \(condition) -a '\(words(help).joined(separator: " "))'"
          )
        }
      }
      return lines.joined(separator: "\n") + "\n"
    }

    private func quoted(_ text: String) -> String {
      String(text.flatMap { $0 == "'" ? Array("'\\''") : $0 == ":" ? Array(" –") : [$0] })
    }
  }
}
