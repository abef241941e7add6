# Dage, klokkeslæt og længder i ord.
# Ugedage og måneder kommer fra CLDR (ICU4X); her står, hvordan de sættes sammen.

dayword-today = i dag
dayword-tomorrow = i morgen
dayword-soon = på { $weekday }
date-long = { $weekday } den { $day }. { $month }
date-year = { $weekday } den { $day }. { $month } { $year }
date-short = { $day }. { $month }
date-short-year = { $day }. { $month } { $year }
# På et flag: så kort som dagen kan siges med sin ugedag. Der er ikke plads til "den".
date-flag = { $weekday } { $day }. { $month }
date-flag-year = { $weekday } { $day }. { $month } { $year }

# Hvor mange gange et barn skal sove, før dagen kommer.
sleeps-2 = to gange
sleeps-3 = tre gange
sleeps-4 = fire gange
sleeps-5 = fem gange
sleeps-6 = seks gange
sleeps-7 = syv gange
sleeps-short = sov { $sleeps }

# Klokken, som den står på papir: 13.15. Hel time uden minutter: 10.
clock-whole = { $hour }
clock-minutes = { $hour }.{ $minute }

# Klokken, som man siger den. $hour er timen, $next er den næste.
spoken-0 = { $hour }
spoken-5 = fem minutter over { $hour }
spoken-10 = ti minutter over { $hour }
spoken-15 = kvart over { $hour }
spoken-20 = tyve minutter over { $hour }
spoken-25 = fem minutter i halv { $next }
spoken-30 = halv { $next }
spoken-35 = fem minutter over halv { $next }
spoken-40 = tyve minutter i { $next }
spoken-45 = kvart i { $next }
spoken-50 = ti minutter i { $next }
spoken-55 = fem minutter i { $next }

hour-1 = et
hour-2 = to
hour-3 = tre
hour-4 = fire
hour-5 = fem
hour-6 = seks
hour-7 = syv
hour-8 = otte
hour-9 = ni
hour-10 = ti
hour-11 = elleve
hour-12 = tolv

# Dagen og tidspunktet i ét åndedrag, som man siger det til et barn, der ikke kender klokken.
daypart-today-morning = tidligt i dag
daypart-today-forenoon = i formiddag
daypart-today-noon = midt på dagen i dag
daypart-today-afternoon = i eftermiddag
daypart-today-evening = i aften
daypart-tomorrow-morning = i morgen tidlig
daypart-tomorrow-forenoon = i morgen formiddag
daypart-tomorrow-noon = i morgen midt på dagen
daypart-tomorrow-afternoon = i morgen eftermiddag
daypart-tomorrow-evening = i morgen aften
daypart-morning = { $day } om morgenen
daypart-forenoon = { $day } om formiddagen
daypart-noon = { $day } midt på dagen
daypart-afternoon = { $day } om eftermiddagen
daypart-evening = { $day } om aftenen

length-15 = et kvarter
length-30 = en halv time
length-45 = tre kvarter
length-60 = en time
length-90 = halvanden time
length-120 = to timer
length-1 = et minut
length-minutes = { $minutes } minutter

# En forælder på en liste af navne.
called-mother = din mor
called-father = din far

and-last = { $before } og { $last }
or-last = { $before } eller { $last }
