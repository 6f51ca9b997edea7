<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS><TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CivicGrid</name>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="11"/>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="12"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="316"/>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="111"/>
        <source>Community</source>
        <translation>社区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="15"/>
        <source>Area (m²)</source>
        <translation>面积(m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="90"/>
        <source>Population</source>
        <translation>人口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="17"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="18"/>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="19"/>
        <source>Outside the district</source>
        <translation>位于区外</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="20"/>
        <source>Source file</source>
        <translation>来源文件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="21"/>
        <source>Row in the source</source>
        <translation>来源行号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="325"/>
        <source>Number of cases</source>
        <translation>案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="23"/>
        <source>Gi* (z)</source>
        <translation>Gi* 统计量(z)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="24"/>
        <source>Gi*: p</source>
        <translation>Gi* 的 p 值</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="25"/>
        <source>Gi*: q (FDR)</source>
        <translation>Gi* 的 q 值(FDR)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="26"/>
        <source>Hot or cold spot</source>
        <translation>热点/冷点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="27"/>
        <source>Nearest: number</source>
        <translation>最近设施编号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="28"/>
        <source>Nearest: name</source>
        <translation>最近设施名称</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="29"/>
        <source>Distance (m)</source>
        <translation>距离(m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="30"/>
        <source>Bearing (°)</source>
        <translation>方位角(°)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="31"/>
        <source>Equally near</source>
        <translation>等距设施数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="32"/>
        <source>Gap no.</source>
        <translation>盲区编号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="76"/>
        <source>People</source>
        <translation>人口(人)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="34"/>
        <source>Standard id</source>
        <translation>标准代号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="35"/>
        <source>Service radius (m)</source>
        <translation>服务半径(m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="177"/>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="221"/>
        <source>Period</source>
        <translation>统计时段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="38"/>
        <source>Scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="187"/>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="40"/>
        <source>Area code</source>
        <translation>区域编码</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="41"/>
        <source>Area name</source>
        <translation>区域名称</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="71"/>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="71"/>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="44"/>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="45"/>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="183"/>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="289"/>
        <source>Run</source>
        <translation>运算编号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="54"/>
        <source>Nearest {kind}: number</source>
        <translation>最近{kind}的编号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="55"/>
        <source>Nearest {kind}: name</source>
        <translation>最近{kind}的名称</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="56"/>
        <source>Nearest {kind}: distance (m)</source>
        <translation>到最近{kind}的距离(m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="57"/>
        <source>{kind}: covered share of built-up land</source>
        <translation>{kind}覆盖率(按建成区)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="58"/>
        <source>{kind}: covered share of residential land</source>
        <translation>{kind}覆盖率(按居住用地)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="59"/>
        <source>{kind}: covered share of people</source>
        <translation>{kind}覆盖率(按人口)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="60"/>
        <source>{kind}: covered</source>
        <translation>{kind}服务覆盖范围</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="61"/>
        <source>{kind}: gaps</source>
        <translation>{kind}覆盖盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="68"/>
        <source>Patrol grid cells: results</source>
        <translation>单元网格分析结果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="69"/>
        <source>Communities: results</source>
        <translation>社区分析结果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="70"/>
        <source>Streets: results</source>
        <translation>街道分析结果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="71"/>
        <source>Residential land: results</source>
        <translation>居住用地分析结果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="72"/>
        <source>Cases: results</source>
        <translation>案件分析结果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="79"/>
        <source>Number of facilities</source>
        <translation>设施数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="80"/>
        <source>Facilities per km²</source>
        <translation>每平方公里设施数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="81"/>
        <source>Covered share of built-up land</source>
        <translation>建成区覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="82"/>
        <source>Covered share of all land</source>
        <translation>全域用地覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="83"/>
        <source>Covered share of residential land</source>
        <translation>居住用地覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="84"/>
        <source>Covered share of the people</source>
        <translation>人口覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="85"/>
        <source>Area of the gaps</source>
        <translation>盲区面积</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="86"/>
        <source>People in the gaps</source>
        <translation>盲区人口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="59"/>
        <source>Hot cells</source>
        <translation>热点网格数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py" line="51"/>
        <source>Cold cells</source>
        <translation>冷点网格数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="91"/>
        <source>Case to nearest: mean distance</source>
        <translation>案件到最近设施的平均距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="92"/>
        <source>Case to nearest: median distance</source>
        <translation>案件到最近设施的中位数距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="93"/>
        <source>Case to nearest: 90th percentile distance</source>
        <translation>案件到最近设施的90分位距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="94"/>
        <source>Case to nearest: largest distance</source>
        <translation>案件到最近设施的最大距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="95"/>
        <source>Residential land to nearest: mean distance</source>
        <translation>居住用地到最近设施的平均距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="96"/>
        <source>Residential land to nearest: median distance</source>
        <translation>居住用地到最近设施的中位数距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="97"/>
        <source>Residential land to nearest: 90th percentile distance</source>
        <translation>居住用地到最近设施的90分位距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="98"/>
        <source>Residential land to nearest: largest distance</source>
        <translation>居住用地到最近设施的最大距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="99"/>
        <source>Grid cell to nearest: mean distance</source>
        <translation>单元网格到最近设施的平均距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="100"/>
        <source>Grid cell to nearest: median distance</source>
        <translation>单元网格到最近设施的中位数距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="101"/>
        <source>Grid cell to nearest: 90th percentile distance</source>
        <translation>单元网格到最近设施的90分位距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="102"/>
        <source>Grid cell to nearest: largest distance</source>
        <translation>单元网格到最近设施的最大距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="132"/>
        <source>Whole district</source>
        <translation>全区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="118"/>
        <source>count</source>
        <translation>个</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="119"/>
        <source>/km²</source>
        <translation>个/km²</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="120"/>
        <source>ha</source>
        <translation>公顷</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="121"/>
        <source>persons</source>
        <translation>人</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="122"/>
        <source>m</source>
        <translation>米</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="123"/>
        <source>m²</source>
        <translation>平方米</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="124"/>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="131"/>
        <source>Hot spot, 99 % sure</source>
        <translation>热点(99% 可信)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="132"/>
        <source>Hot spot, 95 % sure</source>
        <translation>热点(95% 可信)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="133"/>
        <source>Hot spot, 90 % sure</source>
        <translation>热点(90% 可信)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="134"/>
        <source>No clear pattern</source>
        <translation>不显著</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="135"/>
        <source>Cold spot, 90 % sure</source>
        <translation>冷点(90% 可信)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="136"/>
        <source>Cold spot, 95 % sure</source>
        <translation>冷点(95% 可信)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="137"/>
        <source>Cold spot, 99 % sure</source>
        <translation>冷点(99% 可信)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="144"/>
        <source>Reading the sources</source>
        <translation>读取数据</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="145"/>
        <source>Reading the layer</source>
        <translation>读取图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="146"/>
        <source>Writing the layer</source>
        <translation>写出图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="147"/>
        <source>Finding the nearest facilities</source>
        <translation>计算最近设施</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="148"/>
        <source>Measuring coverage and gaps</source>
        <translation>计算覆盖与盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="149"/>
        <source>Finding hot spots</source>
        <translation>计算案件热点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="150"/>
        <source>Adding up the figures</source>
        <translation>汇总指标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="151"/>
        <source>Writing the workspace</source>
        <translation>写入成果库</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="152"/>
        <source>Writing GeoJSON</source>
        <translation>写出 GeoJSON</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="153"/>
        <source>Writing the web page</source>
        <translation>生成网页</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="154"/>
        <source>Writing the tables</source>
        <translation>生成表格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="155"/>
        <source>Writing the products</source>
        <translation>写出成果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="156"/>
        <source>Making the QGIS project</source>
        <translation>生成 QGIS 工程</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="157"/>
        <source>Printing the meeting map</source>
        <translation>打印会议图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="158"/>
        <source>Putting the results in place</source>
        <translation>存放成果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="287"/>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="166"/>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="167"/>
        <source>Key figures</source>
        <translation>主要指标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="168"/>
        <source>Method and data</source>
        <translation>方法与数据</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="270"/>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="170"/>
        <source>Streets</source>
        <translation>街道</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="171"/>
        <source>Communities</source>
        <translation>社区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="59"/>
        <source>Gaps</source>
        <translation>覆盖盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="260"/>
        <source>Distances</source>
        <translation>距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="174"/>
        <source>Sources</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="68"/>
        <source>Rejected rows</source>
        <translation>未采用的行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="178"/>
        <source>Share (%)</source>
        <translation>占比(%)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="180"/>
        <source>Covered n</source>
        <translation>已覆盖 n</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="181"/>
        <source>Of N</source>
        <translation>总量 N</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="182"/>
        <source>Count n</source>
        <translation>数量 n</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="184"/>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="185"/>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardsbox.py" line="66"/>
        <source>Radius (m)</source>
        <translation>服务半径(m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="188"/>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="189"/>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="190"/>
        <source>Confirmed</source>
        <translation>已核实</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="191"/>
        <source>unverified</source>
        <translation>未核实</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="192"/>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="193"/>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="194"/>
        <source>Mean (m)</source>
        <translation>平均(m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="195"/>
        <source>Median (m)</source>
        <translation>中位数(m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="196"/>
        <source>90th percentile (m)</source>
        <translation>90分位数(m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="197"/>
        <source>Largest (m)</source>
        <translation>最大(m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="198"/>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="199"/>
        <source>cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="200"/>
        <source>residential areas</source>
        <translation>居住小区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="201"/>
        <source>grid cells</source>
        <translation>单元网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py" line="46"/>
        <source>Facilities</source>
        <translation>设施</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="318"/>
        <source>per km²</source>
        <translation>每平方公里</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="322"/>
        <source>Gap (ha)</source>
        <translation>盲区(公顷)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="323"/>
        <source>People in gap</source>
        <translation>盲区人口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="206"/>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="91"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="208"/>
        <source>Layer or sheet</source>
        <translation>图层或工作表</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="91"/>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="91"/>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="211"/>
        <source>What the row says</source>
        <translation>原文</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="73"/>
        <source>Rows read</source>
        <translation>读入行数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="74"/>
        <source>Rows used</source>
        <translation>采用行数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="75"/>
        <source>Rows rejected</source>
        <translation>未采用行数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="215"/>
        <source>Recognised</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="216"/>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="217"/>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="160"/>
        <source>District</source>
        <translation>区域</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="161"/>
        <source>Made by</source>
        <translation>制表单位</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="162"/>
        <source>Data as of</source>
        <translation>数据截止</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="222"/>
        <source>Measured in</source>
        <translation>量算坐标系</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="224"/>
        <source>Made on</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="225"/>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="226"/>
        <source>Libraries</source>
        <translation>软件库</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="227"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="228"/>
        <source>Cases per grid cell</source>
        <translation>各单元网格案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="229"/>
        <source>Covered share of grid cells</source>
        <translation>单元网格覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="230"/>
        <source>covered</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="333"/>
        <source>of all land</source>
        <translation>按全区用地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="334"/>
        <source>of residential land</source>
        <translation>按居住用地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="335"/>
        <source>of people</source>
        <translation>按人口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="234"/>
        <source>Per street</source>
        <translation>分街道</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="235"/>
        <source>Boundaries</source>
        <translation>边界</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/maindock.py" line="44"/>
        <source>Results</source>
        <translation>分析结果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="81"/>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="130"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="240"/>
        <source>Show or hide the panel</source>
        <translation>显示或隐藏面板</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="242"/>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="243"/>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="244"/>
        <source>Case hotspots (Gi*, FDR)</source>
        <translation>案件热点(Gi*,FDR)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="245"/>
        <source>covered within {radius} m</source>
        <translation>{radius} m 内已覆盖</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="246"/>
        <source>farther than {radius} m</source>
        <translation>超出 {radius} m(盲区)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="247"/>
        <source>Coordinates are WGS 84; CGCS2000 differs from it by less than a metre.</source>
        <translation>坐标为 WGS 84;与 CGCS2000 相差不足 1 米。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="248"/>
        <source>Shares: covered / all, circles dissolved; per street below.</source>
        <translation>占比 = 已覆盖 / 总量,服务圈已合并,不重复计算。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="249"/>
        <source>Click a feature for its facts.</source>
        <translation>点击要素查看详情。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="250"/>
        <source>hollow: not yet in service</source>
        <translation>空心:尚未投入使用</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="251"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="252"/>
        <source>coverage and gaps</source>
        <translation>覆盖与盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="332"/>
        <source>of built-up area</source>
        <translation>按建成区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py" line="31"/>
        <source>Coverage and gaps</source>
        <translation>覆盖与盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="258"/>
        <source>Boundaries and grid</source>
        <translation>边界与网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="259"/>
        <source>Base map</source>
        <translation>底图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/runstudy.py" line="50"/>
        <source>Tables</source>
        <translation>数据表</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="262"/>
        <source>Case hot spots by grid cell</source>
        <translation>案件热点(单元网格)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="263"/>
        <source>Case density</source>
        <translation>案件密度(热力图)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="264"/>
        <source>Cases, one by one</source>
        <translation>案件点位</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="265"/>
        <source>{kind}: covered share of grid cells</source>
        <translation>{kind}网格覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="266"/>
        <source>Distance to the nearest {kind}</source>
        <translation>到最近{kind}的距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="267"/>
        <source>existing</source>
        <translation>现状</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="268"/>
        <source>planned or under construction</source>
        <translation>规划/在建</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="269"/>
        <source>closed</source>
        <translation>停用</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="271"/>
        <source>Case hot spots</source>
        <translation>案件热点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="272"/>
        <source>covered (80–100 %)</source>
        <translation>覆盖(80–100%)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="273"/>
        <source>partly (20–80 %)</source>
        <translation>部分覆盖(20–80%)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="274"/>
        <source>hardly (0–20 %)</source>
        <translation>基本未覆盖(0–20%)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="275"/>
        <source>Overview of facilities</source>
        <translation>设施分布总览</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="276"/>
        <source>{kind}: coverage and gaps</source>
        <translation>{kind}服务覆盖与盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="277"/>
        <source>Hot spots of the cases</source>
        <translation>案件热点分布</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="278"/>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页 / 共 {pages} 页</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="279"/>
        <source>Map by</source>
        <translation>制图单位</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="280"/>
        <source>Printed on</source>
        <translation>制图日期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="281"/>
        <source>Data up to</source>
        <translation>数据截止</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="282"/>
        <source>Cases of</source>
        <translation>案件时段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="283"/>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="284"/>
        <source>Map approval no.</source>
        <translation>审图号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="285"/>
        <source>Internal use</source>
        <translation>内部使用</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="286"/>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="288"/>
        <source>By standard</source>
        <translation>依据标准</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="290"/>
        <source>Service radius</source>
        <translation>服务半径</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="291"/>
        <source>Met</source>
        <translation>达标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="292"/>
        <source>Not met</source>
        <translation>未达标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="297"/>
        <source>{share} of {what} within {radius} m ({n}/{total} {unit}).</source>
        <translation>{radius} m 服务半径覆盖{what}的 {share}({n}/{total} {unit})。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="298"/>
        <source>By {standard}.</source>
        <translation>依据:{standard}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="299"/>
        <source>built-up land</source>
        <translation>建成区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="300"/>
        <source>all land</source>
        <translation>全区用地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="301"/>
        <source>residential land</source>
        <translation>居住用地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="302"/>
        <source>the people</source>
        <translation>常住人口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="303"/>
        <source>{count} gaps, {area} ha; {people} people live in them.</source>
        <translation>共有盲区 {count} 处,面积 {area} 公顷,涉及居民 {people} 人。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="304"/>
        <source>{count} gaps, {area} ha.</source>
        <translation>共有盲区 {count} 处,面积 {area} 公顷。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="313"/>
        <source>{count} further streets: see the tables.</source>
        <translation>另有 {count} 个街道,见成果表。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="314"/>
        <source>Largest gaps</source>
        <translation>主要盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="315"/>
        <source>The {shown} largest of {count} gaps have numbers.</source>
        <translation>图上编号为面积受影响最大的 {shown} 处(共 {count} 处)。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="317"/>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="319"/>
        <source>Covered {what}</source>
        <translation>{what}覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="320"/>
        <source>n/N ({unit})</source>
        <translation>n/N({unit})</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="321"/>
        <source>People covered</source>
        <translation>覆盖人口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="324"/>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="76"/>
        <source>Area (ha)</source>
        <translation>面积(公顷)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="330"/>
        <source>Existing</source>
        <translation>现状</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="331"/>
        <source>Planned</source>
        <translation>规划/在建</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="336"/>
        <source>{kind}, planned or under construction</source>
        <translation>{kind}(规划/在建)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="337"/>
        <source>Within {radius} m</source>
        <translation>{radius} m 服务范围</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="338"/>
        <source>Gap, with its number</source>
        <translation>覆盖盲区及编号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="339"/>
        <source>Street boundary</source>
        <translation>街道界</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="340"/>
        <source>Community boundary</source>
        <translation>社区界</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts.py" line="341"/>
        <source>Patrol grid</source>
        <translation>单元网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_measuring.py" line="26"/>
        <source>The layer “{layer}” has no coordinate system, so nothing can be measured in it. Set it in the layer's properties (Source), or import the file with CivicGrid.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_measuring.py" line="31"/>
        <source>The layer “{layer}” has no feature with a place, so there is nothing to measure. Check its filter, or choose another layer.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_measuring.py" line="38"/>
        <source>The layer “{layer}” is in {crs}, which is no system to measure in (degrees, or Web Mercator, which stretches by up to a third). Distances and areas were measured in {target}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_measuring.py" line="43"/>
        <source>Measured in {target}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_workspace.py" line="32"/>
        <source>Workspace (civicgrid.gpkg)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_workspace.py" line="32"/>
        <source>The civicgrid.gpkg that “Run study” or the CivicGrid panel made.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_workspace.py" line="37"/>
        <source>as the study says</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="163"/>
        <source>Language</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_workspace.py" line="38"/>
        <source>The language of titles, legend and columns.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py" line="91"/>
        <source>1 Data</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py" line="92"/>
        <source>2 Analysis</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py" line="93"/>
        <source>3 Products</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py" line="94"/>
        <source>4 The whole way</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py" line="149"/>
        <source>Another plugin loaded “{name}” first. If QGIS crashes, switch that plugin off and start QGIS anew.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py" line="240"/>
        <source>No file was chosen.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py" line="242"/>
        <source>There is no file {path}. Check the path; the file may have been moved, or its drive is not connected.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py" line="245"/>
        <source>The file {path} is empty: it has no byte in it. Export or copy it anew.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py" line="41"/>
        <source>Points, lines or polygons; of these last two the edge counts.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py" line="44"/>
        <source>Areas (cells, streets …)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py" line="44"/>
        <source>Each gets its covered share.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py" line="47"/>
        <source>Land that ought to be covered</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py" line="47"/>
        <source>For example built-up land. Without it, all areas together.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py" line="50"/>
        <source>As your standard says; in metres, whatever the layers are in.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py" line="53"/>
        <source>Smallest gap (m²)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py" line="55"/>
        <source>Gaps below it are slivers, and left out.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py" line="57"/>
        <source>Covered</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py" line="59"/>
        <source>Areas with covered share</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py" line="60"/>
        <source>Covered land (m²)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py" line="60"/>
        <source>Land that ought to be covered (m²)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py" line="60"/>
        <source>Covered share (0–1)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py" line="75"/>
        <source>Within {radius:g} m: {covered:.1f} of {land:.1f} ha ({share:.2f} %); {gaps} gaps; {slivers} smaller ones left out ({slivers_m2:.0f} m²).</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py" line="24"/>
        <source>Export GeoJSON</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py" line="32"/>
        <source>Folder of the GeoJSON files</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py" line="34"/>
        <source>Files written</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportwebpage.py" line="19"/>
        <source>Export the web page</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py" line="17"/>
        <source>Web page</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py" line="50"/>
        <source>Case hotspots</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py" line="41"/>
        <source>Cells</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py" line="41"/>
        <source>Patrol grid cells; neighbours share an edge or a corner.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py" line="44"/>
        <source>Points; each counts in the cell it lies in.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py" line="47"/>
        <source>Field with the number of cases</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py" line="47"/>
        <source>Instead of points: a field of the cells.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py" line="51"/>
        <source>Cases counted</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py" line="51"/>
        <source>Cases outside of all cells</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py" line="60"/>
        <source>Give either a layer of cases or the field with their number: one of the two says what is counted.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py" line="81"/>
        <source>{n} cases lie outside of all cells (or have no place) and are not counted. Check whether the cells are complete, and the coordinate system of the cases.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py" line="84"/>
        <source>{hot} hot and {cold} cold cells of {total}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py" line="112"/>
        <source>The field “{field}” has numbers that are no counts (negative, or not whole). Hotspots are computed from numbers of cases: choose a field of counts.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="32"/>
        <source>Import a table or map file</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="46"/>
        <source>csv, xlsx, shapefile, GeoPackage, GeoJSON, KML or .osm.pbf.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="48"/>
        <source>recognise</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="49"/>
        <source>Kind of layer</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="49"/>
        <source>What the rows are; recognised from the file's name and headers unless given.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="51"/>
        <source>Sheet or layer</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="51"/>
        <source>Needed only where the file has several.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="53"/>
        <source>Encoding</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="53"/>
        <source>For example UTF-8, GB18030 or Big5; recognised unless given.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="55"/>
        <source>Coordinate system of the file</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="55"/>
        <source>Recognised from the file unless given.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="57"/>
        <source>as the file says</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="58"/>
        <source>GCJ-02 (Gaode, Tencent)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="58"/>
        <source>BD-09 (Baidu)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="59"/>
        <source>Datum of degrees</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="59"/>
        <source>Web maps of China shift their coordinates by up to 1.2 km: say where the coordinates were taken.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="63"/>
        <source>Measuring coordinate system</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="63"/>
        <source>In metres; chosen from where the data lies unless given.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="67"/>
        <source>Imported layer</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="68"/>
        <source>Every row that could not be used, with its number in the file and the reason.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py" line="85"/>
        <source>The file holds several kinds of layer ({kinds}). One import makes one layer: choose the kind, and import the file once for each.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/meetingprint.py" line="27"/>
        <source>Print the meeting map</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/meetingprint.py" line="34"/>
        <source>Page</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/meetingprint.py" line="34"/>
        <source>The size of the sheet, landscape.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/runstudy.py" line="50"/>
        <source>Meeting map</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py" line="58"/>
        <source>Nearest facility</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py" line="42"/>
        <source>From (cases, residential land …)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py" line="42"/>
        <source>Points, lines or polygons.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py" line="46"/>
        <source>Points, lines or polygons; to these last two the nearest edge counts.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py" line="48"/>
        <source>Field with the facility's id</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py" line="48"/>
        <source>The field “id” where there is one, else the number of the row.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py" line="51"/>
        <source>Field with the facility's name</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py" line="51"/>
        <source>The field “name” where there is one.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py" line="54"/>
        <source>Greatest distance (m)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py" line="56"/>
        <source>Features with no facility within it stay, without a nearest one. Empty: no limit. In metres, whatever the layer is in.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py" line="59"/>
        <source>Features</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py" line="59"/>
        <source>Features with a facility</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py" line="59"/>
        <source>Mean distance (m)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py" line="59"/>
        <source>Median distance (m)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py" line="80"/>
        <source>{n} of {total} features have a facility; mean {mean:.1f} m.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/runstudy.py" line="36"/>
        <source>Run a study</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/studycontroller.py" line="101"/>
        <source>Study file</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/runstudy.py" line="45"/>
        <source>study.json: sources, standards, settings and outputs. The CivicGrid panel saves one.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/runstudy.py" line="48"/>
        <source>Folder of the results</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/runstudy.py" line="48"/>
        <source>Results of an earlier run in it are replaced, once all new ones are whole.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/runstudy.py" line="50"/>
        <source>Workspace</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/runstudy.py" line="50"/>
        <source>QGIS project</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/runstudy.py" line="50"/>
        <source>Summary</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/runstudy.py" line="81"/>
        <source>{kind} from {path}: {read} rows read, {used} used, {rejected} rejected</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/analysepage.py" line="24"/>
        <source>Folder for the results</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/analysepage.py" line="27"/>
        <source>Project, workspace, print, web page and tables are written here</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/analysepage.py" line="34"/>
        <source>Compute</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/analysepage.py" line="34"/>
        <source>Distances, coverage, gaps and hotspots from the files of the study</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/analysepage.py" line="42"/>
        <source>Cancel</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/analysepage.py" line="42"/>
        <source>Stop; nothing is written, earlier results stay as they are</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/analysepage.py" line="50"/>
        <source>How far the work is</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/analysepage.py" line="57"/>
        <source>The steps done so far</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/analysepage.py" line="92"/>
        <source>Stopping…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py" line="98"/>
        <source>The study has changes that are not saved.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="124"/>
        <source>Save…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py" line="99"/>
        <source>Discard</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py" line="131"/>
        <source>{count} files; standards: {profile}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py" line="134"/>
        <source>Add files on the page Data first.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py" line="149"/>
        <source>Compute, discard them</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py" line="218"/>
        <source>Done: {count} files in {folder}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py" line="229"/>
        <source>Cancelled. Nothing was written.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py" line="237"/>
        <source>The results are ready. Opening their project discards the changes of the open one.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py" line="262"/>
        <source>Open the results</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py" line="240"/>
        <source>Not now</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py" line="253"/>
        <source>The results are on the map: {folder}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py" line="261"/>
        <source>The project of the results is not open.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py" line="282"/>
        <source>No program here opens {path}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="51"/>
        <source>Files</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="54"/>
        <source>No file yet: add the tables and maps you have.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="81"/>
        <source>Recognise the kind</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="118"/>
        <source>Open…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="118"/>
        <source>Open a saved study file (Ctrl+O inside this panel)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="124"/>
        <source>Save files, settings and standards as a study file that can be run again</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="130"/>
        <source>Leave this study and go back to the start</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="145"/>
        <source>Title of maps and tables</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="146"/>
        <source>Name of the district</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="147"/>
        <source>Who made the map, as printed on it</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="151"/>
        <source>The day up to which the data are complete</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="154"/>
        <source>Language of layers, print, web page and table</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="155"/>
        <source>As in QGIS</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="159"/>
        <source>Title</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="177"/>
        <source>Used</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="59"/>
        <source>Rejected</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="183"/>
        <source>The files of the study; after a run with the rows used and rejected, and what to look at</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="194"/>
        <source>Add files…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="194"/>
        <source>Tables (csv, xlsx) and maps (gpkg, shp, geojson, osm.pbf); several at once</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="200"/>
        <source>Remove</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="200"/>
        <source>Take the chosen files out of the study (the files themselves stay)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py" line="207"/>
        <source>What the chosen file holds</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/provider.py" line="19"/>
        <source>CivicGrid</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/maindock.py" line="42"/>
        <source>Data</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/maindock.py" line="42"/>
        <source>Files and standards</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/maindock.py" line="43"/>
        <source>Analyse</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/maindock.py" line="43"/>
        <source>Compute and watch</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/maindock.py" line="44"/>
        <source>Figures, gaps and hot cells</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/maindock.py" line="47"/>
        <source>Output</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/maindock.py" line="47"/>
        <source>Print and export</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/notice.py" line="38"/>
        <source>Hide this message</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py" line="17"/>
        <source>Print (PDF)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py" line="17"/>
        <source>A3 map for the meeting, with a table per street</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py" line="17"/>
        <source>GeoJSON</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py" line="17"/>
        <source>Every result layer, for web maps (WGS 84)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py" line="17"/>
        <source>One file that opens in any browser, with no network</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py" line="17"/>
        <source>Table (Excel)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py" line="17"/>
        <source>All figures, with n and N, and the rejected rows</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py" line="55"/>
        <source>Compute first: there is nothing to print yet.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py" line="60"/>
        <source>Everything</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py" line="60"/>
        <source>Make all products at once</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py" line="69"/>
        <source>Open the folder</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py" line="69"/>
        <source>Show the folder of the results</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py" line="87"/>
        <source>Open</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py" line="87"/>
        <source>Open what was made</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py" line="114"/>
        <source>Not made yet</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="29"/>
        <source>Nothing computed yet.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="32"/>
        <source>Figures, and what to look at on the map</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="39"/>
        <source>Show the gaps of one kind only</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="59"/>
        <source>Figures</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="72"/>
        <source>Figures of the whole district, per kind of facility; n of N says of how many</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="76"/>
        <source>Gap</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="77"/>
        <source>Click a gap, or press Enter, to see it on the map</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="81"/>
        <source>Cell</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="81"/>
        <source>Class</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="87"/>
        <source>Click a cell, or press Enter, to see it on the map</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="92"/>
        <source>Rows that were not used, with the row number in the file and the reason</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="147"/>
        <source>meets</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="147"/>
        <source>falls short</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="153"/>
        <source>{name}, {radius:.0f} m</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="168"/>
        <source>Meets the target of {target:.0%}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="168"/>
        <source>Falls short of the target of {target:.0%}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="179"/>
        <source>All kinds</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py" line="192"/>
        <source>{kind} {number}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardsbox.py" line="59"/>
        <source>Standards</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardsbox.py" line="62"/>
        <source>The set of standards everything is measured by</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardsbox.py" line="66"/>
        <source>Kind and standard</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardsbox.py" line="67"/>
        <source>Double-click a radius, or press F2, to change it for this study</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardsbox.py" line="78"/>
        <source>As in the profile</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardsbox.py" line="78"/>
        <source>Take back every changed radius</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/startpage.py" line="22"/>
        <source>The district on one map</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/startpage.py" line="37"/>
        <source>Open the demo city</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/startpage.py" line="37"/>
        <source>A made-up district with every kind of file: try everything without risk</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/startpage.py" line="43"/>
        <source>Start with my data</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/startpage.py" line="43"/>
        <source>Choose the files you have; their kind is recognised</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/startpage.py" line="52"/>
        <source>Open a saved study…</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/startpage.py" line="52"/>
        <source>A study file (study.json) saved earlier</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/studycontroller.py" line="74"/>
        <source>Open a study file</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/studycontroller.py" line="100"/>
        <source>Save the study file</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/studycontroller.py" line="117"/>
        <source>Saved: {path}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/studycontroller.py" line="130"/>
        <source>Add tables and maps</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/studycontroller.py" line="143"/>
        <source>{count} of the files were in the study already.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/studycontroller.py" line="216"/>
        <source>Whole study</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/work.py" line="88"/>
        <source>Computing the study</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/work.py" line="110"/>
        <source>Making the products</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="71"/>
        <source>There is not enough memory for this. Close other programs, or compute one street at a time.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="76"/>
        <source>Something the program was not prepared for happened ({kind}: {text}). Nothing was changed. The details are in the message log, tab CivicGrid; please send them to the makers.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="87"/>
        <source>CivicGrid can't compute: these Python packages are missing or too old: {names}. QGIS itself is not affected. To get them: {remedy}</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="96"/>
        <source>A problem without a description: {code}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="109"/>
        <source>(rows {rows} … {count} in all)</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="110"/>
        <source>(rows {rows})</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="115"/>
        <source>The layer's coordinate system ({crs}) can't be measured in.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="115"/>
        <source>Degrees and Web Mercator are not metres on the ground: “300 m” would be wrong by up to a third.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="115"/>
        <source>Choose a measuring coordinate system, in metres, of your region, or leave the choice to the program.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="122"/>
        <source>Two layers have different coordinate systems: {left} and {right}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="122"/>
        <source>They can't be measured against each other.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="122"/>
        <source>Bring both into one coordinate system first.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="127"/>
        <source>“{layer}” has no feature that can be used.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="127"/>
        <source>Without it there is nothing to measure.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="127"/>
        <source>Check that the layer has features with geometry, and that no filter hides them.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="137"/>
        <source>Can't write to {path}: {reason}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="137"/>
        <source>No result was written; older results still stand.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="137"/>
        <source>Choose another folder, or close the program that has the file open.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="142"/>
        <source>The GeoJSON of “{layer}” does not hold its standard: {reason}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="142"/>
        <source>Web programs could refuse it or show it in the wrong place.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="142"/>
        <source>Repair the geometries of that layer (Vector → Geometry tools) and run again.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="147"/>
        <source>The web page's script is missing: {path}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="147"/>
        <source>Without it the page would stay blank.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="147"/>
        <source>Install the plugin again from its zip; in a checkout run ./dev demo once.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="152"/>
        <source>{path} is not a CivicGrid workspace: {reason}.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py" line="152"/>
        <source>Choose a civicgrid.gpkg made by “Run study”.</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/plugin.py" line="47"/>
        <source>Show the CivicGrid panel: open data, compute, print, export</source>
        <translation type="unfinished"/>
    </message>
    <message>
        <location filename="../../qgis_plugin/provider.py" line="22"/>
        <source>CivicGrid: patrol grids, coverage and hotspots</source>
        <translation type="unfinished"/>
    </message>
</context>
</TS>
