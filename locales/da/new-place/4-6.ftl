# The first day in a new place, 4 to 6. Order and conditions: content/letters/new-place/4-6.tera.

title = Til { $child-first }
hello = Hej { $child-first }
here = Her skal du sove nu.
host = { $host-first } er en voksen her.
wake = Vågner du om natten? Så kald på en voksen.
ask = Du må spørge om alt.
things = Mangler du en bamse eller noget andet? Så sig det.
family = Tænker du på nogen? Spørg mig om dem.
meet = Vi ses { $meeting-dayword } { $meeting-daypart }.
hears = Du hører fra mig { $waiting-hears }.
feel = Du må gerne være ked af det. Du må også gerne lege.
greeting = Hilsen { $adviser-first }
