/** Parts of bodies and of cells, and what goes wrong in them. */
export const BODY = `
ph:heart-duotone: heart, cardiac, myocardium, myocardial, cardiac function, cardioprotection, cardioprotective, cardiovascular, coronary, aortic valve, heart valve, cardiomyocyte
ph:heartbeat-duotone: heart rate, heartbeat, pulse rate, heart attack, heart failure, cardiac arrest, ischemia, ischaemia, infarction, ECG, electrocardiogram, arrhythmia, atrial fibrillation, stroke volume
ph:brain-duotone: brain, cortex, cortical, prefrontal, hippocampus, hippocampal, amygdala, cerebellum, cognition, cognitive, neural, neuroscience, neurological, working memory, memory loss, long-term memory, short-term memory, episodic memory, spatial memory, dementia, alzheimer, alzheimer disease, alzheimer's disease, parkinson, parkinson disease, parkinson's disease, neuroimaging, cerebral, ischemic stroke, acute stroke, stroke patient, epilepsy, epileptic, seizure, autism, autistic, schizophrenia, hindbrain, forebrain, intelligence quotient, neurodegeneration, neurodegenerative, stroke
hi:nerve: neuron, neurone, nerve, synapse, synaptic, axon, axonal, motor neuron, interneuron, motoneuron, neuronal, nervous system, central nervous system, neurotransmitter, dopamine, serotonin, action potential, spiking, dendritic spine, neural circuit
hi:liver: liver, hepatic, hepatocyte, hepatitis, cirrhosis, fatty liver
hi:kidneys: kidney, renal, nephron, glomerular
hi:dialysis: dialysis, haemodialysis, hemodialysis
hi:lungs: lung, pulmonary, respiratory, breathing, airway, pneumonia, asthma, asthmatic, bronchial, spirometry, tuberculosis, copd, respiration rate, expiratory volume, airflow obstruction, forced expiratory volume
hi:stomach: stomach, gastric, stomach acid
hi:intestine: gut, intestine, intestinal, bowel, colon, colorectal, gastrointestinal, crohn, crohn's disease, gut microbiota, gut microbiome
hi:pancreas: pancreas, pancreatic
hi:bladder: bladder, urinary, urinary tract
hi:thyroid: thyroid, thyroid hormone
hi:spleen: spleen, splenic
hi:gallbladder: gallbladder, bile, bile acid, gallstone
hi:prostate: prostate, prostatic, prostate cancer
hi:female-reproductive-system: uterus, uterine, ovary, ovarian, womb, endometrium, endometriosis, menstrual, menstrual cycle, menstruation, polycystic ovary
hi:sperm: sperm, spermatozoa, semen, sperm cell, male fertility
hi:spine: spine, spinal, vertebra, vertebrae, vertebral, spinal cord, vertebral column, intervertebral disc, scoliosis, back pain
ph:bone-duotone: bone, skeleton, cartilage, osteoporosis, femur, fossil, fossil record, femoral, tibia, humerus, bone density, mandible, jawbone, cortical bone, bone mineral density
lu:bone-fracture: fracture, hip fracture, bone fracture, broken bone
hi:joints: joints, knee, arthritis, arthritic, anti-arthritic, rheumatoid, osteoarthritis, joint pain, joint damage, joint disease, joint swelling, joint inflammation, hip joint, knee joint, ligament, tendon, hip replacement
hi:skeleton: skeletal
lu:biceps-flexed: muscle, muscular, muscle strength, grip strength, muscle mass, skeletal muscle, muscle fibre, muscle fiber, sarcopenia
hi:body: body, organ
hi:tissue: tissue, epithelium, epithelial, epithelia, epithelial cell, epidermis, cell layer, connective tissue, mammary epithelium, cell wall, extracellular matrix
hi:blood-vessel: artery, vein, vessel, vascular, blood vessel, endothelium, endothelial, arterial, capillary, atherosclerosis, blood flow, angiogenesis
hi:blood-cells: blood cell, erythrocyte, leukocyte, leucocyte, platelet, lymphocyte, neutrophil, monocyte, red blood cell, white blood cell, anaemia, anemia, haemoglobin, hemoglobin, leukemia, leukaemia
ph:drop-duotone: blood, serum, bleeding, haemorrhage, hemorrhage, blood plasma, plasma sample, blood donor
hi:blood-bag: blood transfusion, transfusion, blood donation
hi:blood-pressure: blood pressure, hypertension, hypertensive, systolic, preeclampsia
hi:diabetes-measure: glucose, blood sugar, diabetes, diabetic, insulin, insulin resistance, blood glucose, plasma glucose
hi:antibody: antibody, antibodies, immune, immunity, immunoglobulin, antigen, immune system, immune response, immunological, autoimmune, vaccine response, b cell, immunotherapy, car t, dendritic cell
hi:lymph-nodes: lymph node, lymphoma, lymphatic
hi:tumour: tumor, tumour, cancer, carcinoma, metastasis, metastatic, metastases, malignancy, malignant, oncology, melanoma, glioma, glioblastoma, breast cancer, cancer cell, tumor growth, tumour growth, cancer stem cell
hi:cell-nuclei: cell, cells, nucleus, nuclei, cellular, stem cell, fibroblast, apoptosis, cell death, cell division, cell cycle, programmed cell death, mitosis, mitotic, meiosis, cytoplasm, organelle, centrosome, microtubule, cytoskeleton, eukaryotic, eukaryote, intracellular, cell body, cell bodies, t cell, immune cell, killer cell, natural killer cell, macrophage
fl:petri-dish: cell culture, cultured cell, cell line, bacterial culture, petri dish, agar, agar plate, in vitro, conditioned medium, organoid, growth medium, culture medium
hi:enzyme: mitochondrion, mitochondria, mitochondrial
ph:puzzle-piece-duotone: building block, motif, enzyme, enzymatic, receptor, ligand, binding site, active site, catalase, docking, molecular docking, catalytic, protein binding, substrate binding, antagonist, agonist
lu:waypoints: protein, cytokine, interferon, peptide, polypeptide, amino acid, kinase, proteome, proteomic, protein structure, protein folding, phosphorylation, phosphatase, lysine, tyrosine, collagen, protein complex, zinc finger
ph:dna-duotone: DNA, gene, genome, genetic, genetics, genomic, chromosome, chromosomal, chromatin, mutation, mutant, genotype, allele, sequencing, mitogenome, SNP, dna sequence, gene sequence, genome sequence, nucleotide sequence, nucleotide, gene expression, transcription factor, polymorphism, single nucleotide polymorphism, dna repair, genetic variant, gene variant, genetic code, gene family, gene regulation, genetic engineering, dna barcode, methylation, epigenetic, heritability, transcriptome, metagenomic, metagenome, microsatellite, haplotype, genome-wide, cpg island, dna library, cdna library, genomic library, genetic distance, genome size, nucleic acid, rna, mrna, genetic map, linkage map
ph:scissors-duotone: CRISPR, crispr-cas9, gene editing, genome editing, restriction enzyme, splicing, cleavage
`;
