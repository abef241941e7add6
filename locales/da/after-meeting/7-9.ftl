# After the talk, 7 to 9, besides take-home/7-9.ftl and the stations of timeline/7-9.ftl. Order: content/letters/after-meeting/7-9.tera.

thanks-since = Tak for sidst. Det var { $ending-date }.
thanks-since-undated = Tak for sidst.
since-here = Her kan du se, hvordan det er gået.
since-title = Siden sidst
since-none = Jeg har ikke glemt dig. Sådan ser det ud lige nu.
# `takes` and `takes-with` are those of take-home: a talk held days ago does not say whether it was told, and "jeg siger" is true
# before and after.
kept = Vi aftalte: "{ $words }" Det er gjort.
kept-with = Vi aftalte: "{ $words }" Det er gjort. { $with }
broken = Vi aftalte: "{ $words }" Det er ikke sket. Undskyld.
broken-with = Vi aftalte: "{ $words }" Det er ikke sket. { $with } Undskyld.
