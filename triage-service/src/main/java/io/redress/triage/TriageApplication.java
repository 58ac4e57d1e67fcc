package io.redress.triage;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class TriageApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(TriageApplication.class, arguments);
    }
}
