# The page that may travel, 4 to 6. Order and conditions: content/letters/timeline/neutral-4-6.tera.
# Only what may lie on any table, no word of neutral-words.txt. A child this young knows no clock and rings nobody: an adult reads it.

title = Til { $child-first }
hello = Hej { $child-first }
own-way = Her kan du tegne en vej. Den kan gå lige derhen, hvor du vil.
draw-way = Hvor er du nu? Tegn dig selv der.
unknown = Hvad er der langs vejen? Tegn det.
call-hours = Til den voksne: Ring gerne til mig på { $adviser-phone }, { $adviser-hours }.
call = Til den voksne: Ring gerne til mig på { $adviser-phone }.
greeting = Hilsen { $adviser-first }
