# The note of a moved meeting that may travel, 4 to 6. Order and conditions: content/letters/meeting-moved/neutral-4-6.tera.
# Only what may lie on any table, no word of neutral-words.txt. A child this young knows no clock and rings nobody: an adult reads it.

title = Til { $child-first }
hello = Hej { $child-first }
was = Vi skulle have set hinanden { $was-date }. Det blev ikke til noget.
off = Vi skulle ses { $was-date }. Det er aflyst.
other-clock = Vi ses stadig { $was-date }.
other-day = Vi skulle ses { $was-date }. Det er lavet om.
another-clock = Men tiden er lavet om.
when = Vi ses { $meeting-date }.
place = Det er her: { $meeting-place }.
wish = Hav det godt så længe.
new-clock = Til den voksne: Den nye tid er klokken { $meeting-clock }.
clock = Til den voksne: Det er klokken { $meeting-clock }.
call-hours = Til den voksne: Ring gerne til mig på { $adviser-phone }, { $adviser-hours }.
call = Til den voksne: Ring gerne til mig på { $adviser-phone }.
draw-me = Her er plads til at tegne:
greeting = Hilsen { $adviser-first }
