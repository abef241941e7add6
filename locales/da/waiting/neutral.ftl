# The sign of life that may travel. Order and conditions: content/letters/waiting/neutral.tera.
# Only what may lie on any table: nothing of what is waited for, no day, no role, no word of neutral-words.txt.

title = Til { $child-first }
hello = Hej { $child-first }
wish = Hav det godt.
draw-me = Her kan du tegne lige det, du vil:
call = Du kan ringe til mig på { $adviser-phone }.
call-hours = Du kan ringe til mig på { $adviser-phone }, { $adviser-hours }.
greeting = Hilsen { $adviser-first }
