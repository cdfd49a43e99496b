package org.rekey;

import java.util.List;

/// The program: the first word is the command, the rest belongs to it.
public final class Rekey {
    private Rekey() {}

    static void main(String[] words) {
        var arguments = List.of(words);
        var command =
                arguments.isEmpty() ? null : Command.of(arguments.getFirst()).orElse(null);
        if (command == null) {
            System.err.print(Command.overview());
            System.exit(2);
            return;
        }
        var code = command.run(arguments.subList(1, arguments.size()));
        if (code != 0) {
            System.exit(code);
        }
    }
}
