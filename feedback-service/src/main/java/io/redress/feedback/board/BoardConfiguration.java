package io.redress.feedback.board;

import io.redress.feedback.figures.FigurePages;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BoardConfiguration {

    @Bean
    Book book(FigurePages pages) {
        return new Book(pages);
    }
}
