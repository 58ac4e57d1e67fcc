package io.redress.resolution;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
class ResolutionApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ResolutionApplication.class, arguments);
    }
}
