package io.tutti.standalone.demo;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What people of the story write. Words in braces stand for what the deal is about.
 *
 * @param sectors words of each trade
 * @param pieces contributions, by department
 * @param questions with their answers, by the department that is asked
 * @param customer who decides there, by role
 * @param names of people at customers
 * @param course what is said when a pursuit takes a turn, by the turn
 */
record Texts(
        Map<String, Map<String, String>> sectors,
        Map<String, List<Piece>> pieces,
        Map<String, List<Question>> questions,
        Map<String, Side> customer,
        List<String> names,
        Map<String, List<String>> course) {

    /**
     * A contribution.
     *
     * @param proof proof points of a key message; null for other kinds
     */
    record Piece(
            String kind,
            String artefact,
            String title,
            String text,
            @Nullable List<String> proof) {}

    /** A question and its answer. */
    record Question(String ask, String artefact, String title, String text) {}

    /** Those at the customer who have one role in the decision. */
    record Side(List<String> positions, List<Issue> issues, List<String> results) {}

    /** What they want to fix, avoid or accomplish. */
    record Issue(String aim, String text) {}

    private record Work(Map<String, List<Piece>> pieces) {}

    private record Questions(Map<String, List<Question>> questions) {}

    private record Customers(
            Map<String, Map<String, String>> sectors, Map<String, Side> customer, List<String> names) {}

    private record Courses(Map<String, List<String>> course) {}

    static Texts read() {
        Customers customers = Resource.read("customers.yaml", Customers.class);
        return new Texts(
                customers.sectors(),
                Resource.read("work.yaml", Work.class).pieces(),
                Resource.read("questions.yaml", Questions.class).questions(),
                customers.customer(),
                customers.names(),
                Resource.read("course.yaml", Courses.class).course());
    }
}
