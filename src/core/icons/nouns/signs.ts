/** What one does or finds, drawn by a sign that stands for it: only where no thing is spoken of. */
export const SIGNS = `
ph:users-duotone: colleague, scientist, expert, team
ph:key-duotone: mechanism, key role
ph:gear-six-duotone: system, process, function, operation, technique, procedure, device, implementation, pipeline, workflow, tool, platform, software tool
ph:database-duotone: dataset, training set, training data, database, record, corpus, archive, repository, metadata
ph:chart-line-up-duotone: increase, rise, rising, trend, improvement, gain, enhance
ph:trend-down-duotone: decrease, decline, loss, drop, reduction, reduce, fall, weaken, weakening
ph:chart-bar-duotone: statistic, analysis, result, finding, comparison, estimate, distribution, frequency, prevalence, statistical, abundance, survival rate
ph:chart-scatter-duotone: correlation, regression, regression analysis, correlated, linear regression, data point, scatter, variance, variation, linear model
ph:chart-pie-slice-duotone: proportion, percentage, fraction
ph:intersect-duotone: overlap, overlapping, meta-analysis, shared
ph:magnifying-glass-duotone: search, question, investigation, study, research, evaluation, search engine, detection, screening, systematic review, specificity
ph:clipboard-text-duotone: survey, questionnaire, protocol, checklist, trial, method, plan, framework, guideline, clinical trial, controlled trial, medical record, medical history, registration, methodology, report
ph:function-duotone: equation, formula, theory, model, mathematical, random forest, algorithm, optimization, optimisation, simulation, solution search, theorem, cost function, support vector machine, mathematics, numerical, polynomial, estimator, probability distribution, likelihood, power law
ph:dice-five-duotone: random, randomly, randomised, randomized, monte carlo, probability, stochastic, by chance, odds ratio, randomisation, randomization, random walk
ph:binary-duotone: bit, computation
ph:target-duotone: aim, goal, accuracy, precision, prediction, predict, forecast, objective, purpose
ph:lightbulb-duotone: idea, discovery, insight, knowledge, understanding, evidence, hypothesis, explanation, interpretation, concept, theory of
ph:question-duotone: unknown, unclear, uncertainty, uncertain, debate, controversy, poorly understood, not known, limitation, elusive, unresolved, unexplored, open question, little known, little is known, not understood, not clear, remains unclear, controversial, poorly known, not well understood, under debate, unanswered
ph:check-circle-duotone: success, successful, effective, confirm, confirmed, proven, validated, validity, robust, efficacy, validation, feasible, feasibility, successfully, effectively, accurate, accurately, reliable, reliably, outperform, outperformed
ph:plus-minus-duotone: error, prediction error, standard error, standard deviation, confidence interval, error rate, measurement error
ph:x-circle-duotone: failure, fail, mistake, bias, missing, failed, lack, lacking, absence, absent, neglected, insufficient, inadequate, ineffective, unable, impossible
ph:arrows-left-right-duotone: difference, differ, differed, varied, vary, disagree, exchange, translocation, transfer
ph:equals-duotone: similar, equal, agreement with, consistent, identical, no difference, no significant difference, not differ, not different, unchanged, comparable, not significantly different, not change
ph:stack-duotone: category, class, layer, cluster, subgroup, subset, type
ph:tree-structure-duotone: decision tree, hierarchy, hierarchical, taxonomy, taxonomic, classification, assembly
ph:git-branch-duotone: phylogeny, phylogenetic, phylogenetic tree, phylogenetic analysis, ancestor, common ancestor, lineage, clade, divergence, ancestral, evolutionary tree, evolution, evolutionary, speciation
ph:arrows-split-duotone: separation, trade-off, diversification, differentiation
ph:arrows-merge-duotone: integration, combination, combined, integrated
ph:swap-duotone: interplay, substitution, replacement
ph:arrows-out-duotone: expansion, spread, dispersal, extension, diffusion
ph:path-duotone: path, route, direction, strategy, approach, method of, trajectory
ph:link-duotone: related to, correlate, correlates, depends on, depend on, linked to, association, relationship, associated, connection, link, linked
ph:seal-question-duotone: claim, credibility, reproducibility, replication
ph:sliders-horizontal-duotone: parameter, variable, factor, condition, input variable, regulation, modulation, regulatory
ph:scales-duotone: balance, equilibrium, versus
ph:speedometer-duotone: performance, efficiency, rapid, fast, faster, rapidly, acceleration of
ph:list-checks-duotone: criteria, criterion, task, requirement, eligible
ph:funnel-duotone: selection, feature selection, natural selection, inclusion criteria
ph:timer-duotone: time, timing, period
ph:cube-duotone: volume, structure, three-dimensional
ph:ruler-duotone: size, threshold, magnitude
ph:article-duotone: paper, article, review, publication, manuscript, literature, this paper, text, letter
ph:gauge-duotone: pressure, intensity, force
ph:stairs-duotone: stage, phase, progression
ph:repeat-duotone: cycle, repeated, recurrence, rhythm
ph:arrows-clockwise-duotone: feedback, feedback loop, loop
ph:shapes-duotone: shape, morphology, morphological, morphometric
ph:ranking-duotone: highest, best, strongest, most common, most frequent, most abundant, dominant, dominated, largest, greatest, leading cause, most prevalent
ph:sparkle-duotone: novel, newly, first time, first evidence, first report, innovation, innovative, new method, new approach, new tool, new way, introduces, introduced
ph:flag-checkered-duotone: conclusion, outcome
`;
