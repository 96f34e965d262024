import Casework
import Findings

/// `completion`: a script that lets a shell complete commands, options, codes and fields.
enum CompletionCommand: Command {
  static let help = CommandHelp(
    name: "completion",
    operands: Wording("bash|zsh|fish|values KOMMANDO FÄLT", "bash|zsh|fish|values COMMAND FIELD"),
    summary: Wording(
      "skriver ett skript för komplettering i skalet",
      "writes a script for completion in the shell"
    ),
    details: Wording(
      "Med skriptet kompletterar skalet kommandon, flaggor, koder, fält och det som registret självt\n"
        + "heter: enheter, personer, områden och ärendenummer. Dem frågar det efter med values.",
      "With the script the shell completes commands, options, codes, fields and the register's own\n"
        + "names: units, people, areas and case numbers. For those it asks with values."
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

  static func run(_ context: Context) throws -> ExitStatus {
    let script = Script(language: context.terminal.language)
    if context.arguments.operands.first == "values" {
      return try CompletionValues.write(context)
    }
    switch context.arguments.operands.first {
    case "bash": context.terminal.output.text(script.bash)
    case "zsh": context.terminal.output.text(script.zsh)
    case "fish": context.terminal.output.text(script.fish)
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
      help.allOptions.map { $0.name[language] }
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

    /// Whether what stands behind a command is a case.
    private func takesCases(_ help: CommandHelp) -> Bool {
      help.operands.english.contains("CASE")
    }

    /// The register's own names are never the shell's to read: an area may have any signs in it.
    var bash: String {
      let cases = commands.map { help in
        let all = (words(help) + options(help)).joined(separator: " ")
        let field = takesCases(help) ? " field=case" : ""
        return "    \(help.name)) words=\"\(all)\"\(field) ;;\n"
      }.joined()
      return """
        # bash completion for synpunkt
        _synpunkt() {
          local current="${COMP_WORDS[COMP_CWORD]}" previous="${COMP_WORDS[COMP_CWORD-1]}"
          local command="" word words="" field="" value=""
          for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
            case "$word" in -*) ;; *) command="$word"; break ;; esac
          done
          case "$command" in
            "") words="\(commands.map(\.name).joined(separator: " "))" ;;
        \(cases)  esac
          # The value of an option, or of field=value, which bash takes apart.
          [[ $previous == --* ]] && field="${previous#--}" value=1
          [[ $previous == "=" ]] && field="${COMP_WORDS[COMP_CWORD-2]}" value=1
          [[ $current == "=" ]] && field="$previous" value=1 current=""
          COMPREPLY=()
          if [[ -n $field && -n $command ]]; then
            while IFS= read -r word; do
              [[ $word == "$current"* ]] && COMPREPLY+=("$(printf %q "$word")")
            done < <(synpunkt completion values "$command" "$field" 2>/dev/null | cut -f1)
          fi
          [[ -n $value && ${#COMPREPLY[@]} -gt 0 ]] && return
          COMPREPLY+=($(compgen -W "$words" -- "$current"))
          [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace
          [[ -n $command && ${#COMPREPLY[@]} -eq 0 ]] && COMPREPLY=($(compgen -f -- "$current"))
        }
        complete -F _synpunkt synpunkt

        """
    }

    var zsh: String {
      let list = commands.map { "    '\($0.name):\(quoted($0.summary[language]))'\n" }.joined()
      let cases = commands.map { help in
        let field = takesCases(help) ? "_synpunkt_values case; " : ""
        let all = (words(help) + options(help)).joined(separator: " ")
        return "    \(help.name)) \(field)compadd -- \(all); _files ;;\n"
      }.joined()
      return """
        #compdef synpunkt
        _synpunkt_values() {
          local -a values
          values=(${(f)"$(synpunkt completion values "$words[2]" "$1" 2>/dev/null | cut -f1)"})
          (( $#values )) && compadd -- $values
        }
        _synpunkt() {
          local -a commands
          commands=(
        \(list)  )
          if (( CURRENT == 2 )); then _describe command commands; return; fi
          if [[ $words[CURRENT-1] == --* ]]; then
            _synpunkt_values "${words[CURRENT-1]#--}" && return
          fi
          if compset -P '*='; then _synpunkt_values "${IPREFIX%=}"; return; fi
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
        for option in help.allOptions {
          let long = option.name[language].dropFirst(2)
          let values = "-a '(synpunkt completion values \(name) \(long) 2>/dev/null)'"
          let value = option.value == nil ? "" : " -r \(values)"
          lines.append(
            "complete -c synpunkt \(condition) -l \(long)\(value) -d '\(quoted(option.meaning[language]))'"
          )
        }
        if takesCases(help) {
          lines.append(
            "complete -c synpunkt \(condition) -a '(synpunkt completion values \(name) case 2>/dev/null)'"
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
