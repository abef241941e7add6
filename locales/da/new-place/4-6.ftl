# The first day in a new place, 4 to 6. Order and conditions: content/letters/new-place/4-6.tera.

title = Til { $child-first }
hello = Hej { $child-first }
me = Jeg hedder { $adviser-first }. Jeg hjælper børn.
personal = { $meeting-personal }
here = Nu skal du sove her.
look-after = De voksne her skal passe på dig.
how-long = Hvor længe? Det må du gerne spørge mig om.
how-long-meet = Hvor længe? Det snakker vi om, når vi ses.
host = Her kan du gå til { $host-first }.
wake = Vågner du om natten? Så kald bare på en voksen.
ask = Du må gerne spørge om alt.
things = Mangler du en bamse eller noget andet? Så sig det.
family = Savner du nogen? Sig det til de voksne her. Du må også sige det til mig.
hard = Er noget svært her? Så sig det.
meet = Vi ses { $meeting-daypart }.
hears = Du hører fra mig { $waiting-hears }.
hears-also = Du hører også fra mig { $waiting-hears }.
feel = Du må gerne være ked af det. Du må også gerne lege.
not-wrong = Du har ikke gjort noget forkert.
greeting = Hilsen { $adviser-first }
