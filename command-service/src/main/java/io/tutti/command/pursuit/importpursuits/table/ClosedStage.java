package io.tutti.command.pursuit.importpursuits.table;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names of stages at which a deal is over, in the languages that exports come in. */
final class ClosedStage {

    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    private static final Set<String> WORDS = Set.of(
            ("closed won lost cancelled canceled gewonnen verloren geschlossen abgeschlossen storniert abgebrochen"
                            + " gagne gagnee perdu perdue ferme fermee conclu conclue cloture cloturee annule annulee"
                            + " ganado ganada perdido perdida cerrado cerrada cancelado cancelada")
                    .split(" "));

    private ClosedStage() {}

    /** Whether one of the words says that the deal is won, lost or closed. */
    static boolean is(String stage) {
        String plain = ACCENTS.matcher(Normalizer.normalize(stage, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(NO_LETTER.split(plain)).anyMatch(WORDS::contains);
    }
}
