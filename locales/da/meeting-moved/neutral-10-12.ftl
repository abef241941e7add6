# The note of a moved meeting that may travel, 10 to 12: day and clock in one sentence. The rest: neutral.ftl.

when = Vi ses { $meeting-date } klokken { $meeting-clock }.
