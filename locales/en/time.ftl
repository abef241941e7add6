# Days, clock times and lengths in words.
# Weekdays and months come from CLDR (ICU4X); here stands how they are put together.

# A day stands without "on", so that the same words fit after "by", before "at" and alone.
dayword-today = today
dayword-tomorrow = tomorrow
dayword-soon = { $weekday }
date-long = { $weekday } { $day } { $month }
date-year = { $weekday } { $day } { $month } { $year }
date-short = { $day } { $month }
date-short-year = { $day } { $month } { $year }
# On a flag: as short as a day can be said with its weekday.
date-flag = { $weekday } { $day } { $month }
date-flag-year = { $weekday } { $day } { $month } { $year }

# How often a child sleeps before the day comes.
sleeps-2 = two times
sleeps-3 = three times
sleeps-4 = four times
sleeps-5 = five times
sleeps-6 = six times
sleeps-7 = seven times
sleeps-short = sleep { $sleeps }

# The clock as it stands on paper: 13:15. A whole hour too: 10:00.
clock-whole = { $hour }:00
clock-minutes = { $hour }:{ $minute }

# The clock as it is said. $hour is the hour, $next the one after it.
# Danish counts to the next half hour, English from the last: 25 and 30 name another hour.
spoken-0 = { $hour }
spoken-5 = five past { $hour }
spoken-10 = ten past { $hour }
spoken-15 = quarter past { $hour }
spoken-20 = twenty past { $hour }
spoken-25 = twenty-five past { $hour }
spoken-30 = half past { $hour }
spoken-35 = twenty-five to { $next }
spoken-40 = twenty to { $next }
spoken-45 = quarter to { $next }
spoken-50 = ten to { $next }
spoken-55 = five to { $next }

hour-1 = one
hour-2 = two
hour-3 = three
hour-4 = four
hour-5 = five
hour-6 = six
hour-7 = seven
hour-8 = eight
hour-9 = nine
hour-10 = ten
hour-11 = eleven
hour-12 = twelve

daypart-today-morning = early today
daypart-today-forenoon = this morning
daypart-today-noon = in the middle of the day today
daypart-today-afternoon = this afternoon
daypart-today-evening = this evening
daypart-tomorrow-morning = early tomorrow
daypart-tomorrow-forenoon = tomorrow morning
daypart-tomorrow-noon = in the middle of the day tomorrow
daypart-tomorrow-afternoon = tomorrow afternoon
daypart-tomorrow-evening = tomorrow evening
daypart-morning = { $day } early in the morning
daypart-forenoon = { $day } in the morning
daypart-noon = { $day } in the middle of the day
daypart-afternoon = { $day } in the afternoon
daypart-evening = { $day } in the evening

length-15 = a quarter of an hour
length-30 = half an hour
length-45 = three quarters of an hour
length-60 = an hour
length-90 = an hour and a half
length-120 = two hours
length-1 = one minute
length-minutes = { $minutes } minutes

# A parent in a list of names.
called-mother = your mother
called-father = your father

and-last = { $before } and { $last }
or-last = { $before } or { $last }
