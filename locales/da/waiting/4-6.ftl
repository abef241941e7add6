# A sign of life, 4 to 6. Order and conditions: content/letters/waiting/4-6.tera.

title = Til { $child-first }
hello = Hej { $child-first }
me = Det er { $adviser-first }.
not-forgotten = Jeg har ikke glemt dig.
waits = Nu venter vi.
waits-for = { $waiting-for }
hears = Du hører fra mig { $waiting-hears }.
hears-anyway = Også hvis der ikke er noget nyt.
hears-call = Jeg ringer til dig.
hears-message = Jeg skriver til dig.
hears-adult = En voksen siger det til dig.
talk-trusted = Vil du snakke? Så gå til { $trusted-first }.
ask-me = Du må gerne spørge mig.
greeting = Hilsen { $adviser-first }
