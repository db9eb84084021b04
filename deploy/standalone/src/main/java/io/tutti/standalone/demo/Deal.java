package io.tutti.standalone.demo;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What one pursuit of the story is about and how it goes.
 *
 * @param value in millions
 * @param start the working day that it is opened on, counted back from the day that the story ends on
 * @param days how many working days it takes
 * @param ending how it ends; one that would end after the story does goes on when that is over
 * @param lead login or member id
 * @param departments that must contribute
 * @param confidential null for no
 */
record Deal(
        String account,
        String objective,
        String sector,
        String kind,
        String value,
        String currency,
        int start,
        int days,
        Manner manner,
        Ending ending,
        String lead,
        List<String> departments,
        @Nullable Boolean confidential) {

    enum Ending {
        WON,
        LOST,
        ABANDONED
    }

    /** Names its strand, and everything made in it. */
    String slug() {
        return account.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
