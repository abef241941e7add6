# After the talk, 4 to 6, besides take-home/4-6.ftl and the stations of timeline/4-6.ftl. Order: content/letters/after-meeting/4-6.tera.

thanks-since = Tak for sidst.
since-none = Jeg har ikke glemt dig.
# True before it is said to them, and after: the case does not know.
takes = Det er mig, der siger det videre: { $words }
takes-with = Det her siger jeg til { $with }: { $words }
kept-title = Det er gjort.
kept = Vi aftalte: "{ $words }"
kept-with = Vi aftalte: "{ $words }" { $with }
broken-title = Det er ikke sket. Undskyld.
broken = Vi aftalte: "{ $words }"
broken-with = Vi aftalte: "{ $words }" { $with }
