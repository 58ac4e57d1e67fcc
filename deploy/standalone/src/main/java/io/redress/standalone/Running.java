package io.redress.standalone;

import io.redress.standalone.installation.DataDirectory;
import io.redress.standalone.process.Children;
import io.redress.standalone.process.ResidentMemory;
import java.time.Duration;
import java.util.stream.LongStream;

/** A system that is ready: its folder, where it is reached, its processes, and how long it took. */
public record Running(DataDirectory data, Addresses at, Children children, Duration took) {

    /** Of all processes together, the launcher's own too; 0 where the operating system does not tell. */
    public long residentBytes() {
        var ids =
                LongStream.concat(
                        LongStream.of(ProcessHandle.current().pid()),
                        children.children().stream()
                                .flatMap(it -> it.handle().stream())
                                .mapToLong(ProcessHandle::pid));
        return ids.map(pid -> ResidentMemory.bytes(pid).orElse(0)).sum();
    }
}
