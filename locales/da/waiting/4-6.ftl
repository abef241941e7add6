# A sign of life, 4 to 6. Order and conditions: content/letters/waiting/4-6.tera.

title = Til { $child-first }
hello = Hej { $child-first }
me = Det er { $adviser-first }.
not-forgotten = Jeg har ikke glemt dig.
personal = { $meeting-personal }
waits = Nu venter vi.
waits-for = { $waiting-for }
i-watch = Jeg holder øje med, om der sker noget.
hears = Du hører fra mig { $waiting-hears }.
hears-anyway = Også hvis der ikke er noget nyt.
hears-call = Jeg ringer til dig.
hears-message = Jeg skriver til dig.
hears-adult = En voksen siger det til dig.
not-your-job = Du behøver ikke gøre noget. Det er de voksnes job.
talk-trusted = Vil du snakke? Så gå til { $trusted-first }.
ask-me = Du må gerne spørge mig.
greeting = Hilsen { $adviser-first }
