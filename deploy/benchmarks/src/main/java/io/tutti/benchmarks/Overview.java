package io.tutti.benchmarks;

import io.tutti.standalone.servers.LocalKafka;
import io.tutti.standalone.servers.LocalMongo;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;

/**
 * Reads over all pursuits, and one look into the past of a long one, by HTTP; beside the shortest answer that the same
 * server gives over the same connection.
 */
final class Overview {

    private static final int WARM_UP = 1_000;
    private static final int MEASURED = 1_000;
    private static final int LONG = 2_000;
    private static final int SHORT = 12;
    private static final int FEW = 10_000;
    private static final int MANY = 100_000;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Overview() {}

    static List<Figure> run(Path folder) throws Exception {
        List<Figure> figures = new ArrayList<>();
        try (LocalKafka kafka = LocalKafka.start(Files.createDirectories(folder.resolve("kafka")), Ports.free());
                LocalMongo mongo =
                        LocalMongo.start(Files.createDirectories(folder.resolve("mongo")), Ports.free(), line -> {});
                KafkaProducer<byte[], byte[]> producer = YearsOfWork.producer(kafka.bootstrapServers())) {
            YearsOfWork.createTopic(kafka.bootstrapServers());
            YearsOfWork.publish(producer, 1, LONG);
            YearsOfWork.publish(producer, FEW, SHORT);
            try (LoneQueryService query = LoneQueryService.start(kafka.bootstrapServers(), mongo)) {
                query.awaitFolded(LONG + FEW * SHORT, "pursuits", "library");
                double floor = p99(query, "formulas");
                UUID pursuit = YearsOfWork.pursuit(0, LONG);
                figures.add(against(
                        "collaboration as of an instant, 2,000 events, p99",
                        p99(query, "pursuits/" + pursuit + "/collaboration?asOf=2026-06-21T00:00:00Z"),
                        floor));
                figures.add(against("heat map over 10,000, p99", p99(query, "portfolio/heat-map"), floor));
                figures.add(against("at risk over 10,000, p99", p99(query, "portfolio/at-risk"), floor));
                YearsOfWork.publish(producer, MANY - FEW, SHORT + 1);
                query.awaitFolded(LONG + FEW * SHORT + (MANY - FEW) * (SHORT + 1), "pursuits", "library");
                figures.add(against("heat map over 100,000, p99", p99(query, "portfolio/heat-map"), floor));
                figures.add(against("at risk over 100,000, p99", p99(query, "portfolio/at-risk"), floor));
            }
        }
        return figures;
    }

    private static Figure against(String name, double millis, double floor) {
        Figure figure = Figure.against("overview", name + " (limit: shortest answer)", millis, "ms", floor);
        System.out.println(figure.row());
        return figure;
    }

    private static double p99(LoneQueryService query, String address) throws Exception {
        HttpRequest request = query.request(address).build();
        List<Long> nanos = new ArrayList<>();
        for (int n = 0; n < WARM_UP + MEASURED; n++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(answer.statusCode() + " " + answer.body());
            }
            if (n >= WARM_UP) {
                nanos.add(System.nanoTime() - start);
            }
        }
        nanos.sort(null);
        return nanos.get((int) Math.ceil(0.99 * nanos.size()) - 1) / 1e6;
    }
}
