package io.redress.platform.attachment;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

@AutoConfiguration
class AttachmentConfiguration {

    @Bean
    @ConditionalOnMissingBean
    AttachmentStore attachmentStore(@Value("${REDRESS_DATA_DIR:./data}") Path data) {
        return new FileAttachmentStore(data.resolve("attachments"));
    }
}
