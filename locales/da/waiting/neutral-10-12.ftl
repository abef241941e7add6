# The sign of life that may travel, 10 to 12. Order and conditions: content/letters/waiting/neutral-10-12.tera.
# Only what may lie on any table: nothing of what is waited for, no day, no role, no word of neutral-words.txt.

title = Til { $child-first }
hello = Hej { $child-first }
me = Jeg sender dig en hilsen.
wish = Hav det godt.
room = Her er plads til at skrive eller tegne:
all-children = Alle børn kan ringe til BørneTelefonen på 116 111.
call = Du kan ringe til mig på { $adviser-phone }.
call-hours = Du kan ringe til mig på { $adviser-phone }, { $adviser-hours }.
greeting = Hilsen { $adviser-first }
