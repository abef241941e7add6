# What is said of the photo of the adviser on paper, to whoever cannot see it. It stands in full versions only.

face = Et foto af { $adviser }
