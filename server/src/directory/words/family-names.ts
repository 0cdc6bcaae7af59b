import { wordList } from './word-list';

/** East Asian family names that commonly stand before the given name, for entries that do not say which is which. */
export const leadingFamilyNames = wordList(`
  ai bai bao cai cao chang chen cheng chiang chow chu cui dai deng ding dong du duan fan fang feng fu gao gong gu guan
  guo han hao he hong hou hsu hu huang jia jiang jin kang kong lai lei li liang liao lin ling liu long lu luo lyu ma mao
  mei meng mo nie ouyang pan peng qi qian qiao qin qiu ren shao shen shi song su sun tan tang tao tian tsai tu wan wang
  wei wen wu xi xia xiang xiao xie xin xing xiong xu xue yan yang yao ye yi yin yu yuan yue zeng zhai zhan zhang zhao
  zheng zhong zhou zhu zhuang zou kim lee park choi jung jeong cho kang yoon jang lim shin seo kwon hwang ahn moon roh
  nguyen tran le pham huynh phan vu vo dang bui do ho ngo duong
`);

/** Particles that belong to the family name that follows. */
export const nameParticles = wordList(`
  von van de der den di da dos das del della du la le los ter ten zu zum af al el bin bint ibn ben y e san
`);
