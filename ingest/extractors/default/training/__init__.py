"""TRAINING: annotated corpora in, weights out. Needs the extra `entente[train]` (scikit-learn).

Lives here: aligning gold with candidates, fitting, calibrating, and the model card.
May not be needed to read: nothing outside this folder imports it but the command `entente train`.
"""
