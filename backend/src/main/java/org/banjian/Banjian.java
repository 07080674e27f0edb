package org.banjian;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Banjian 办件: starts the platform. */
@SpringBootApplication
public class Banjian {
    public static void main(String[] args) {
        SpringApplication.run(Banjian.class, args);
    }
}
