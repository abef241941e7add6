# After the talk, 7 to 9, besides take-home/7-9.ftl and the stations of timeline/7-9.ftl. Order: content/letters/after-meeting/7-9.tera.

thanks-since = Tak for sidst. Vi snakkede sammen { $ending-date }.
since-here = Her kan du se, hvad der er sket siden.
since-title = Det er sket siden
since-none = Jeg har ikke glemt dig. Sådan ser det ud lige nu.
# True before it is said to them, and after: the case does not know.
kept = Vi aftalte: "{ $words }" Det er gjort.
kept-with = Vi aftalte: "{ $words }" Det er gjort. { $with }
broken = Vi aftalte: "{ $words }" Det er ikke sket. Undskyld.
broken-with = Vi aftalte: "{ $words }" Det er ikke sket. { $with } Undskyld.
