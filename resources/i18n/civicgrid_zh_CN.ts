<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>CivicGrid</name>
    <message>
        <location filename="../../qgis_plugin/algorithms/_balancing.py"/>
        <source>{moved} of {cells} cells change hands. Proven: fewer would not do.</source>
        <translation>{cells} 个网格中有 {moved} 个换人。已证明：不能更少。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_balancing.py"/>
        <source>{moved} of {cells} cells change hands. At least {bound} must; whether so few would do is open.</source>
        <translation>{cells} 个网格中有 {moved} 个换人。至少要换 {bound} 个；能否只换这么少，尚无定论。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_balancing.py"/>
        <source>The limit of {limit:.1f} % is not kept in {count} of the areas: up to {far:.1f} %, and no division can come below {bound:.1f} % there. Cells stay whole; smaller cells, or a patrol area more or less, may help.</source>
        <translation>有 {count} 个区域未能达到 {limit:.1f}% 的限度：最大偏离 {far:.1f}%，而任何划分都不会低于 {bound:.1f}%。单元网格不拆开；把网格划小些，或增减一个责任网格，可能有帮助。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_balancing.py"/>
        <source>Now it is up to {far:.1f} % from the mean.</source>
        <translation>现在最大偏离平均 {far:.1f}%。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_balancing.py"/>
        <source>Before, the load of a patrol area was up to {far:.1f} % from the mean.</source>
        <translation>调整前，责任网格工作量最大偏离平均 {far:.1f}%。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_balancing.py"/>
        <source>{count} of {total} cells had no patrol area. They were given one, and count as no change.</source>
        <translation>{total} 个网格中有 {count} 个原来没有责任网格，已分入相邻责任网格，不计为变动。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_balancing.py"/>
        <source>{count} parts of the grid touch no other (water, or a gap between cells). Each was taken as a neighbour of the cell nearest to it. Check whether inspectors can cross there.</source>
        <translation>有 {count} 处网格与其他网格不相接（隔着水面，或网格之间有缝），已按与最近的网格相邻处理。请核实采集员能否从那里通过。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>0 or 1, as the case system exports it; goes before the dates.</source>
        <translation>0 或 1，按案件系统导出的值；优先于日期。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>One row a case; a layer, or a table without places.</source>
        <translation>每件一行；图层，或没有位置的表格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Cells, patrol areas, communities or streets; a case counts in the one it lies in.</source>
        <translation>单元网格、责任网格、社区或街道；案件计入所在的区域。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Code or name of the area, for cases that have no place or lie in no area.</source>
        <translation>区域的编码或名称，用于没有位置或不在任何区域内的案件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Periods</source>
        <translation>统计周期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>By the day of filing; ranks are compared with the period before.</source>
        <translation>按立案日期划分；名次与上期比较。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Deadlines up to its end have come. Without it, the latest day of the cases.</source>
        <translation>在该日结束前的时限视为已到期。缺省为案件中最晚的一天。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>those due</source>
        <translation>计入应办</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>all that were filed</source>
        <translation>全部立案案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Rates are of</source>
        <translation>比率的分母</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>N of the rates of closing and handling.</source>
        <translation>结案率、处置率的分母。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Open postponed cases are</source>
        <translation>未结的缓办案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Some bureaus take them out of N.</source>
        <translation>有的地方将其从分母中扣除。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>In time by the day of</source>
        <translation>是否按期，依据</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Where the deadline is that of handling, the day of handling is fairer.</source>
        <translation>截止时间是处置时限的，按处置时间判断更公允。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Rework is a share of</source>
        <translation>返工率的分母</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>N of the rate of rework.</source>
        <translation>返工率的分母。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>A case of the same small class filed so shortly after another, near by, is a repeat.</source>
        <translation>同一小类、相距很近、在另一案件后这么短时间内立案的，为重复案件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>In metres, whatever the layer is in.</source>
        <translation>单位为米，与图层坐标系无关。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Four per cents, falling; E is below the last.</source>
        <translation>四个递减的百分数；低于最后一个为 E 级。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>A rate of fewer cases is told, but neither graded nor ranked.</source>
        <translation>案件少于此数的比率照常给出，但不评级、不排名。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Filed on</source>
        <translation>立案时间</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>The period a case belongs to.</source>
        <translation>决定案件属于哪一期。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Handled on</source>
        <translation>处置完成时间</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Empty where it is not handled.</source>
        <translation>未处置的为空。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Closed on</source>
        <translation>结案时间</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Empty where it is not closed.</source>
        <translation>未结案的为空。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Deadline</source>
        <translation>处置截止时间</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>As it was exported; a day without a time holds to its end.</source>
        <translation>采用导出的截止时间；只有日期的，到当日结束为止。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>State of the case</source>
        <translation>案件状态</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Open, closed, postponed or void; where it is empty, the date of closing tells.</source>
        <translation>未结案、已结案、缓办或作废；为空时以结案时间为准。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Main class</source>
        <translation>大类</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>For figures of each class.</source>
        <translation>用于分大类统计。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Small class</source>
        <translation>小类</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>For figures of each class, and for repeats.</source>
        <translation>用于分小类统计和判断重复案件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Source</source>
        <translation>问题来源</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>For figures of each source.</source>
        <translation>用于分来源统计。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Number of reworks</source>
        <translation>返工次数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>An empty one is none.</source>
        <translation>空值视为没有返工。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Flag: due to close</source>
        <translation>标志：应结案</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Flag: closed</source>
        <translation>标志：结案</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Flag: closed in time</source>
        <translation>标志：按期结案</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Flag: closed late</source>
        <translation>标志：超期结案</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Areas</source>
        <translation>区域</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Field that names the area of a case</source>
        <translation>写明案件所属区域的字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Code of the area</source>
        <translation>区域编码</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Name of the area</source>
        <translation>区域名称</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Patrol area it belongs to</source>
        <translation>所属责任网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Then there are figures of each patrol area too.</source>
        <translation>选择后另给出各责任网格的指标。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Inspector of the area</source>
        <translation>区域的网格员</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Then the load of each inspector is told: cells, land, cases.</source>
        <translation>选择后给出每名网格员的任务量：网格数、面积、案件数。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>months</source>
        <translation>按月</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>quarters</source>
        <translation>按季度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>years</source>
        <translation>按年</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Last day (YYYY-MM-DD)</source>
        <translation>最后一天（YYYY-MM-DD）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>cases done or past their deadline</source>
        <translation>已办结或已到时限的案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>due like the others</source>
        <translation>与其他案件一样计入应办</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>left out of those due</source>
        <translation>不计入应办</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>closing</source>
        <translation>结案时间</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>handling, if closed</source>
        <translation>处置时间（且已结案）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>those handled</source>
        <translation>已处置的案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Repeats within (hours)</source>
        <translation>重复案件时限（小时）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Repeats within (m)</source>
        <translation>重复案件距离（米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Grades A to D from (%)</source>
        <translation>A 至 D 级的界限（%）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>Grades and ranks from so many cases</source>
        <translation>参与评级、排名的最少案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_casefigures.py"/>
        <source>By which the rows of the table name it.</source>
        <translation>表中各行用它标明区域。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_checking.py"/>
        <source>“{name}” has to be a number from {least:,.15g} to {most:,.15g}, not “{value}”.</source>
        <translation>“{name}”须为 {least:,.15g} 至 {most:,.15g} 之间的数，不能是“{value}”。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_checking.py"/>
        <source>points</source>
        <translation>点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_checking.py"/>
        <source>lines</source>
        <translation>线</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_checking.py"/>
        <source>areas</source>
        <translation>面</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_checking.py"/>
        <source>rows without shapes</source>
        <translation>没有图形的记录</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_checking.py"/>
        <source>No file was chosen.</source>
        <translation>没有选择文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_checking.py"/>
        <source>“{value}” can't be used for “{name}”. Choose something else.</source>
        <translation>“{value}”不能用作“{name}”。请另行选择。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_checking.py"/>
        <source>“{name}” has to be a number from {least:,.15g} on, not “{value}”.</source>
        <translation>“{name}”须为不小于 {least:,.15g} 的数，不能是“{value}”。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_checking.py"/>
        <source>“{name}” has to be a number, not “{value}”.</source>
        <translation>“{name}”须为数字，不能是“{value}”。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_checking.py"/>
        <source>“{name}” has to be a layer of {wanted}, and “{layer}” holds {found}.</source>
        <translation>“{name}”须为{wanted}图层，而“{layer}”中是{found}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_checking.py"/>
        <source>There is no folder {path}. Check the path; it may have been moved, or its drive is not connected.</source>
        <translation>没有文件夹 {path}。请检查路径；文件夹可能已移走，或所在磁盘未连接。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_checking.py"/>
        <source>“{name}” is empty, and nothing can be done without it. Fill it in.</source>
        <translation>“{name}”没有填写，缺少它无法继续。请填写。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_checking.py"/>
        <source>“{name}” has no choice “{value}”. Choose one of: {choices}.</source>
        <translation>“{name}”没有“{value}”这一选项。请从下列选项中选择：{choices}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_checking.py"/>
        <source>The layer that was given for “{name}” is not there, or can't be read. It may have been removed or moved: choose it anew.</source>
        <translation>为“{name}”指定的图层不存在或无法读取，可能已被移除或移走：请重新选择。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_checking.py"/>
        <source>“{name}” is a field of “{layer}”, and no layer was chosen there. Choose one, or no field.</source>
        <translation>“{name}”是“{layer}”的字段，而“{layer}”没有选择图层。请选择图层，或不选该字段。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_checking.py"/>
        <source>The field “{field}” of “{layer}” holds text, and “{name}” needs numbers. Choose another field, or make numbers of it with the field calculator.</source>
        <translation>“{layer}”的字段“{field}”是文本，而“{name}”需要数字。请另选字段，或用字段计算器将其转为数字。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_checking.py"/>
        <source>The layer “{layer}” has no field “{field}”. Choose another field.</source>
        <translation>图层“{layer}”没有字段“{field}”。请另选字段。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_checking.py"/>
        <source>“{name}” is a table without shapes, which a file like {file} can't hold. Choose a GeoPackage (.gpkg) or a .csv.</source>
        <translation>“{name}”是没有图形的表格，{file} 这类文件存不下。请改存为 GeoPackage（.gpkg）或 .csv。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_checking.py"/>
        <source>There is no file {path}. Check the path; the file may have been moved, or its drive is not connected.</source>
        <translation>没有文件 {path}。请检查路径；文件可能已移走，或所在磁盘未连接。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_checking.py"/>
        <source>The file {path} is empty: it has no byte in it. Export or copy it anew.</source>
        <translation>文件 {path} 是空的，没有任何内容。请重新导出或复制。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_counting.py"/>
        <source>Give either a layer of cases or the field with their number: one of the two says what is counted.</source>
        <translation>请在案件图层和案件数字段中任选其一：由它决定统计什么。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_counting.py"/>
        <source>Points; each counts in the cell it lies in.</source>
        <translation>点；每件案件计入其所在网格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_counting.py"/>
        <source>Instead of points: a field of the cells.</source>
        <translation>代替案件点：网格自身的一个字段。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_counting.py"/>
        <source>Field with the number of cases</source>
        <translation>案件数字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_counting.py"/>
        <source>{n} cases lie outside of all cells (or have no place) and are not counted. Check whether the cells are complete, and the coordinate system of the cases.</source>
        <translation>有 {n} 件案件落在所有网格之外（或没有位置），未计入。请检查网格是否完整，以及案件的坐标系。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_counting.py"/>
        <source>The field “{field}” has numbers that are no counts (negative, or not whole). Choose a field with the number of cases.</source>
        <translation>字段“{field}”中有不能作为件数的数值（负数或小数）。请选择案件数字段。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>Land that ought to be covered (m²)</source>
        <translation>应覆盖用地（m²）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>Covered land (m²)</source>
        <translation>已覆盖用地（m²）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>Covered share (0–1)</source>
        <translation>覆盖率（0–1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>Share with one in reach (0–1)</source>
        <translation>仅一座覆盖比例（0–1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>Share with two or more in reach (0–1)</source>
        <translation>两座及以上覆盖比例（0–1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>Number of facilities</source>
        <translation>设施数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>Facilities per km² of that land</source>
        <translation>每平方公里应覆盖用地的设施数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>Residential land (m²)</source>
        <translation>居住用地（平方米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>Covered share of residential land (0–1)</source>
        <translation>居住用地覆盖率（0–1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>People</source>
        <translation>人口(人)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>Covered share of the people (0–1)</source>
        <translation>人口覆盖率（0–1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>Within {radius:g} m: {n:,.1f} of {total:,.1f} ha ({share:.2f} %).</source>
        <translation>{radius:g} 米以内：{n:,.1f}/{total:,.1f} 公顷（{share:.2f} %）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>Two or more in reach: {n:,.1f} of {total:,.1f} ha ({share:.2f} %).</source>
        <translation>两座及以上覆盖：{n:,.1f}/{total:,.1f} 公顷（{share:.2f} %）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>Residential land within reach: {n:,.1f} of {total:,.1f} ha ({share:.2f} %).</source>
        <translation>居住用地覆盖：{n:,.1f}/{total:,.1f} 公顷（{share:.2f} %）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>People within reach: {n:,.0f} of {total:,.0f} ({share:.2f} %).</source>
        <translation>人口覆盖：{n:,.0f}/{total:,.0f} 人（{share:.2f} %）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>{gaps} gaps; {slivers} slivers left out (below {least:g} m² or nowhere {width:g} m wide; {m2:.0f} m²).</source>
        <translation>盲区 {gaps} 处；另有碎片 {slivers} 处略去（小于 {least:g} 平方米或处处不足 {width:g} 米宽；共 {m2:.0f} 平方米）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>Covered within {radius:g} m</source>
        <translation>{radius:g} m 服务范围</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>How many reach the land within {radius:g} m</source>
        <translation>{radius:g} 米覆盖次数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>Reach of each facility, {radius:g} m</source>
        <translation>各设施覆盖范围（{radius:g} 米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>Gaps beyond {radius:g} m</source>
        <translation>{radius:g} m 以外的盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>Rank by cases</source>
        <translation>按案件数排名</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>Share covered within {radius:g} m</source>
        <translation>{radius:g} m 覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_coverage.py"/>
        <source>{count} of {total} facilities are farther than {metres:g} m from any street, and reach nothing.</source>
        <translation>{total} 座设施中有 {count} 座离任何道路超过 {metres:g} 米，不覆盖任何用地。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_density.py"/>
        <source>Gaussian</source>
        <translation>高斯核</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_density.py"/>
        <source>Quartic (biweight)</source>
        <translation>四次核（双权）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_density.py"/>
        <source>It is the narrowest tried: a narrower one would show the streets that cases lie along.</source>
        <translation>这是试算中最窄的带宽：更窄会显出案件所沿的街道。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_density.py"/>
        <source>{kernel}, bandwidth {bandwidth:,.0f} m</source>
        <translation>{kernel}，带宽 {bandwidth:,.0f} 米</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_density.py"/>
        <source>ratio × {times:g}</source>
        <translation>比值 × {times:g}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_density.py"/>
        <source>{layer}: {unit} ({how})</source>
        <translation>{layer}：{unit}（{how}）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_density.py"/>
        <source>cases per km²</source>
        <translation>件/平方公里</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_density.py"/>
        <source>cases per km² and year</source>
        <translation>件/（平方公里·年）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_density.py"/>
        <source>cases per km² and month</source>
        <translation>件/（平方公里·月）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_density.py"/>
        <source>cases per km² and day</source>
        <translation>件/（平方公里·日）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_density.py"/>
        <source>Not corrected at any edge, as no district was given: near its border the density comes out too low.</source>
        <translation>未给辖区，边界未作校正：边界附近的密度偏低。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_density.py"/>
        <source>Bandwidth proposed (as wide as {bandwidth:,.0f} m of a Gaussian): of those tried, from {least:,.0f} to {most:,.0f} m, it predicts the cases of each of {spots:,} spots best from those of all other spots. Narrower ones make clusters of single cases, wider ones level true clusters. The rule of thumb for a single cluster (Scott) would be {scott:,.0f} m.</source>
        <translation>建议带宽（相当于高斯核 {bandwidth:,.0f} 米）：在 {least:,.0f} 至 {most:,.0f} 米之间试算，用它由其他各处案件推算 {spots:,} 处中每一处的案件最准。更窄会把零星案件当成聚集，更宽会抹平真实的聚集。按单一聚集的经验公式（Scott）为 {scott:,.0f} 米。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_density.py"/>
        <source>Ratio over the whole: {above:,.10g} / {below:,.10g} × {times:g} = {value:,.4g}. Left out on {share:.1%} of the land, where the layer to divide by has less than {least:.0%} of its mean density.</source>
        <translation>全区比值：{above:,.10g} / {below:,.10g} × {times:g} = {value:,.4g}。{share:.1%} 的土地不给比值，因为那里分母密度不足其平均值的 {least:.0%}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_density.py"/>
        <source>Kernel: {kernel}, bandwidth {bandwidth:,.0f} m; pixels of {pixel:g} m; unit: {unit}.</source>
        <translation>核函数：{kernel}，带宽 {bandwidth:,.0f} 米；像元 {pixel:g} 米；单位：{unit}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_density.py"/>
        <source>The field “{field}” has negative numbers. A density adds up what lies around each place: choose a field of weights from 0 up.</source>
        <translation>字段“{field}”中有负数。密度是把每处周围的数量相加：请选择 0 以上的权重字段。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_density.py"/>
        <source>The field “{field}” has no date, so there is no period to count cases by. Choose the field with the date of filing, or count over the whole period.</source>
        <translation>字段“{field}”中没有日期，无法确定时段。请选择立案日期字段，或按整个时段计算。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_density.py"/>
        <source>Cases of weight {n:,.10g} lie outside of the district, or have no place, and are not counted.</source>
        <translation>权重合计 {n:,.10g} 的案件位于辖区外或没有位置，不计入。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_density.py"/>
        <source>Of the layer to divide by, a weight of {n:,.10g} lies outside of the district, or has no place, and is not counted.</source>
        <translation>作分母的图层中，权重合计 {n:,.10g} 位于辖区外或没有位置，不计入。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_density.py"/>
        <source>{n} cases have no date; they count, but the period is that of the others.</source>
        <translation>{n} 件案件没有日期；这些案件计入，但时段按其他案件确定。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_density.py"/>
        <source>Corrected at the edge of the district: the raster adds up to {n:,.10g}, the weight of the cases in it.</source>
        <translation>已作辖区边界校正：栅格总量为 {n:,.10g}，等于辖区内案件的权重之和。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_density.py"/>
        <source>The cases are of {days:,.0f} days.</source>
        <translation>案件时段共 {days:,.0f} 天。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_gapcases.py"/>
        <source>All cells have a gap, or all have as many cases: chance can't be told from it.</source>
        <translation>全部网格都有盲区，或各网格案件数相同：无法判断是否随机。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_gapcases.py"/>
        <source>This may well be chance.</source>
        <translation>这很可能只是随机造成的。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_gapcases.py"/>
        <source>Cells by cases and gap</source>
        <translation>网格的案件与盲区对照</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_gapcases.py"/>
        <source>There is no case, or no cell with a gap: nothing can be compared.</source>
        <translation>没有案件，或没有有盲区的网格：无法对照。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_gapcases.py"/>
        <source>That cases and gaps go together or part so much by chance: p = {p:.3f}, over all {shifts:,} shifts of one pattern against the other.</source>
        <translation>案件与盲区如此相伴（或相离）纯属随机的概率：p = {p:.3f}，由两者相对平移的全部 {shifts:,} 种情形得出。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_gapcases.py"/>
        <source>{n} of {total} cases are of the classes that count: {classes}.</source>
        <translation>{total} 件案件中有 {n} 件属于计入的小类：{classes}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_gapcases.py"/>
        <source>Of {total} cells: build in {build}, manage better in {manage}, watch {watch}, {fine} are fine.</source>
        <translation>{total} 个网格中：补建 {build} 个，加强管理 {manage} 个，关注 {watch} 个，正常 {fine} 个。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_gapcases.py"/>
        <source>{n} of {total} cases are in the {gaps} of {cells} cells with a gap: {lift:.2f} times as many as if the gap did not matter.</source>
        <translation>{total} 件案件中有 {n} 件位于有盲区的网格（{cells} 个网格中的 {gaps} 个）：是与盲区无关时的 {lift:.2f} 倍。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_gapcases.py"/>
        <source>{n} of {total} cases lie in no cell with land to cover (or have no place) and are not counted.</source>
        <translation>{total} 件案件中有 {n} 件不在有需要覆盖用地的网格内（或没有位置），不计入。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_gapcases.py"/>
        <source>The field “{field}” has numbers below 0 or above 1, so it is no covered share. Choose the field of “Coverage and gaps”; per cent must be divided by 100.</source>
        <translation>字段“{field}”中有小于 0 或大于 1 的数，不是覆盖比例。请选择“覆盖与盲区”给出的字段；百分数请先除以 100。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_hotspots.py"/>
        <source>There is no land with cases to make cells on: they stand on one spot or in one line, or outside of the district. Check the coordinate system of the cases, or give the district.</source>
        <translation>没有可生成网格的范围：案件都在同一点或同一直线上，或在辖区之外。请检查案件的坐标系，或给出辖区。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_importing.py"/>
        <source>For example UTF-8, GB18030 or Big5; recognised unless given.</source>
        <translation>例如 UTF-8、GB18030 或 Big5；不指定时自动识别。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_importing.py"/>
        <source>Instead of a file: a connection that QGIS has stored, and a table or view of it.</source>
        <translation>代替文件：QGIS 中已保存的连接，以及其中的一个表或视图。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_importing.py"/>
        <source>Where in the database the table stands.</source>
        <translation>表在数据库中所在的模式。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_importing.py"/>
        <source>With shapes, or with columns of coordinates.</source>
        <translation>带图形，或带坐标列。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_importing.py"/>
        <source>read them</source>
        <translation>读取</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_importing.py"/>
        <source>skip them</source>
        <translation>跳过</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_importing.py"/>
        <source>Rows that are hidden or filtered out in a workbook.</source>
        <translation>工作簿中隐藏或被筛掉的行。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_importing.py"/>
        <source>Recognised from the file unless given.</source>
        <translation>不指定时由文件识别。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_importing.py"/>
        <source>as the file says</source>
        <translation>据文件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_importing.py"/>
        <source>Web maps of China shift their coordinates by up to 1.2 km: say where the coordinates were taken.</source>
        <translation>国内网络地图的坐标最多偏移 1.2 公里：请说明坐标取自何处。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_importing.py"/>
        <source>In metres; chosen from where the data lies unless given.</source>
        <translation>单位为米；不指定时按数据所在位置选择。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_importing.py"/>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_importing.py"/>
        <source>or a PostgreSQL connection</source>
        <translation>或 PostgreSQL 连接</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_importing.py"/>
        <source>Schema</source>
        <translation>模式</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_importing.py"/>
        <source>Table or view</source>
        <translation>表或视图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_importing.py"/>
        <source>Hidden rows</source>
        <translation>隐藏的行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_importing.py"/>
        <source>Coordinate system of the file</source>
        <translation>文件的坐标系</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_importing.py"/>
        <source>Datum of degrees</source>
        <translation>经纬度的基准</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_importing.py"/>
        <source>Measuring coordinate system</source>
        <translation>量算坐标系</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_importing.py"/>
        <source>There is no encoding “{encoding}”. Usual ones are UTF-8, GB18030, Big5 and UTF-16.</source>
        <translation>没有名为“{encoding}”的编码。常用的有 UTF-8、GB18030、Big5 和 UTF-16。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_importing.py"/>
        <source>Columns: {columns}</source>
        <translation>列：{columns}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_importing.py"/>
        <source>Columns that are not used: {columns}</source>
        <translation>未使用的列：{columns}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_measuring.py"/>
        <source>The layer “{layer}” is in {crs}, which is no system to measure in (degrees, or Web Mercator, which stretches by up to a third). Distances and areas were measured in {target}.</source>
        <translation>图层“{layer}”的坐标系是 {crs}，不能用来量算（经纬度，或 Web 墨卡托，后者最多拉伸三分之一）。距离和面积已改在 {target} 中量算。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_measuring.py"/>
        <source>Measured in {target}.</source>
        <translation>已在 {target} 中量算。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_measuring.py"/>
        <source>{count} of {total} features of “{layer}” have no shape; they were left out.</source>
        <translation>“{layer}”的 {total} 个要素中有 {count} 个没有图形，已略过。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_measuring.py"/>
        <source>The layer “{layer}” has no feature with a place, so there is nothing to measure. Check its filter, or choose another layer.</source>
        <translation>图层“{layer}”没有任何带位置的要素，无从量算。请检查它的过滤条件，或另选一个图层。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_measuring.py"/>
        <source>The layer “{layer}” has no coordinate system, so nothing can be measured in it. Set it in the layer's properties (Source), or import the file with CivicGrid.</source>
        <translation>图层“{layer}”没有坐标系，无法在其中量算。请在图层属性（源）中设置，或用城管一张图导入该文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_named.py"/>
        <source>1 Data</source>
        <translation>1 数据</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_named.py"/>
        <source>2 Analysis</source>
        <translation>2 分析</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_named.py"/>
        <source>3 Products</source>
        <translation>3 成果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_named.py"/>
        <source>4 The whole way</source>
        <translation>4 全流程</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_near.py"/>
        <source>Distances and bearings are those on the ellipsoid.</source>
        <translation>距离和方位按椭球面计算。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_near.py"/>
        <source>Here a length in the plane differs from the one on the ellipsoid by at most {share:.3f} %.</source>
        <translation>此处平面长度与椭球面长度相差不超过 {share:.3f}%。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_near.py"/>
        <source>{count} facilities have no value in “{field}” and were passed over.</source>
        <translation>有 {count} 个设施的“{field}”为空，已略过。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_near.py"/>
        <source>The field “{field}” has {count} different values, and each would be a kind of facility by itself. Choose the field that tells the kind (1 to {most} values), or none.</source>
        <translation>字段“{field}”有 {count} 个不同的值，每个值都会被当作一类设施。请选择表示类别的字段（1 至 {most} 个值），或不选。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_near.py"/>
        <source>{count} of {total} entrances name no facility in “{field}” that there is; they were passed over.</source>
        <translation>{total} 个出入口中有 {count} 个在“{field}”中写的设施不存在，已略过。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_near.py"/>
        <source>{count} of {total} crossings touch no barrier and open none. Check where they lie.</source>
        <translation>{total} 个通道中有 {count} 个没有碰到任何阻隔，不起作用。请检查其位置。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_near.py"/>
        <source>{count} features are shut in by barriers: no way leads to a facility. They stay, without a nearest one. Are crossings missing?</source>
        <translation>有 {count} 个要素被阻隔围住，无路通往任何设施。这些要素保留，最近设施为空。是否缺少通道？</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_paper.py"/>
        <source>as the study says</source>
        <translation>与研究文件一致</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_paper.py"/>
        <source>Size and orientation of the sheets; without a word of the study, A3, landscape.</source>
        <translation>图件的大小和方向；研究文件没有指定时为 A3 横向。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_paper.py"/>
        <source>A layout saved as a template, whose items carry the ids that the help names; it takes the place of the paper.</source>
        <translation>另存为模板的布局，各项带有帮助中列出的标识；用它代替纸张。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_paper.py"/>
        <source>Empty: as the study says.</source>
        <translation>留空：按研究文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_paper.py"/>
        <source>Empty: as the study says; without any, a line is left to write it by hand.</source>
        <translation>留空：按研究文件；都没有时，图上留出一条线供手写。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_paper.py"/>
        <source>“Internal use”</source>
        <translation>“内部使用”</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_paper.py"/>
        <source>nothing</source>
        <translation>不标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_paper.py"/>
        <source>Whether the sheets say that they are for internal use.</source>
        <translation>图上是否标明“内部使用”。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_paper.py"/>
        <source>A folder for a picture of each sheet, to be put on slides.</source>
        <translation>每张图件一个图片的文件夹，可放进幻灯片。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_paper.py"/>
        <source>A folder for the layout of each sheet, to be opened in any project of QGIS.</source>
        <translation>每张图件一个布局文件的文件夹，可在 QGIS 的任何工程中打开。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_paper.py"/>
        <source>A project whose layouts are the sheets, to be edited by hand and printed anew.</source>
        <translation>以图件为布局的工程，可手工修改后重新打印。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_paper.py"/>
        <source>Paper</source>
        <translation>纸张</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_paper.py"/>
        <source>Own template (.qpt)</source>
        <translation>自有模板（.qpt）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_paper.py"/>
        <source>Unit that makes the maps</source>
        <translation>制图单位</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_paper.py"/>
        <source>Logo (PNG, JPEG or SVG)</source>
        <translation>标志（PNG、JPEG 或 SVG）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_paper.py"/>
        <source>Map approval number</source>
        <translation>审图号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_paper.py"/>
        <source>Mark on the sheets</source>
        <translation>图上的标记</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_paper.py"/>
        <source>Sheets as pictures (PNG)</source>
        <translation>图件图片（PNG）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_paper.py"/>
        <source>Sheets as templates (.qpt)</source>
        <translation>图件模板（.qpt）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_paper.py"/>
        <source>Project with the layouts</source>
        <translation>带布局的工程</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>All of one kind, those planned too; of lines and polygons the edge counts.</source>
        <translation>同一类的全部设施，规划设施也在内；线和面以边缘为准。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>With it, residential land and people are told too.</source>
        <translation>指定后同时给出居住用地和人口。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>People of each residential area; they are taken to live evenly on it.</source>
        <translation>每块居住用地的人口，视为在其中均匀分布。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>As your standard says; in metres, whatever the layers are in.</source>
        <translation>按标准填写；单位为米，与图层的坐标系无关。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>With them the radius is the way along streets; without, the straight line.</source>
        <translation>指定后半径为沿道路的路程；不指定则为直线。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>Land farther than this from a street that is reached does not count as covered.</source>
        <translation>离可达道路超过此距离的用地不算覆盖。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>Existing, under construction, planned or closed. Without it all exist.</source>
        <translation>现状、在建、规划或停用；不指定时全部视为现状。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>In which each was or is to be finished.</source>
        <translation>建成或计划建成的年份。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>Batch</source>
        <translation>批次</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>Of the plan, as “2026-1”.</source>
        <translation>所属计划批次，如“2026-1”。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>Number</source>
        <translation>编号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>By which single facilities are named.</source>
        <translation>用于指明个别设施。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>To be finished by</source>
        <translation>计划完成日期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>A date; it counts before the year.</source>
        <translation>日期；优先于年份。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>Finished on</source>
        <translation>实际完成日期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>A date; of those that exist.</source>
        <translation>日期；现状设施的实际完成日。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>Facilities</source>
        <translation>设施</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>Land that ought to be covered</source>
        <translation>应覆盖的用地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>For example built-up land.</source>
        <translation>例如建成区。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>Residential land</source>
        <translation>居住用地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>Population</source>
        <translation>人口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>Radius (m)</source>
        <translation>服务半径(m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_plans.py"/>
        <source>Width beside streets (m)</source>
        <translation>道路两侧宽度（米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_reading.py"/>
        <source>The layer “{layer}” has invalid shapes: {count} (the first: {reason}). Areas and shares could be wrong, and Processing is set to stop then. Mend them with “Fix geometries”, or choose behind the wrench beside the layer that they are left out.</source>
        <translation>图层“{layer}”有 {count} 个无效图形（第一个：{reason}）。面积和占比可能因此出错，而“处理”已设置为遇到无效图形即停止。请用“修复几何图形”修复，或点图层旁的扳手，选择跳过无效图形。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_reading.py"/>
        <source>Invalid shapes of “{layer}” that were left out: {count}.</source>
        <translation>“{layer}”中的无效图形已跳过：{count} 个。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_sited.py"/>
        <source>Proven: no other choice is better.</source>
        <translation>已证明：没有更优的方案。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_sited.py"/>
        <source>{sites} sites. Served within {radius:,.0f} m: {before:,.0f} of {total:,.0f} ({before_pct:.1f} %) before, {after:,.0f} ({after_pct:.1f} %) after.</source>
        <translation>选出 {sites} 个点。{radius:,.0f} 米内已服务：选址前 {before:,.0f}/{total:,.0f}（{before_pct:.1f} %），选址后 {after:,.0f}（{after_pct:.1f} %）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_sited.py"/>
        <source>Proven: within {gap:.2f} % of the best possible.</source>
        <translation>已证明：与理论最优的差距不超过 {gap:.2f} %。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_sited.py"/>
        <source>{demand:,.0f} of {total:,.0f} of the demand are out of reach of every candidate: see “out of reach” in the layer of demand. Add candidates there.</source>
        <translation>{total:,.0f} 的需求中有 {demand:,.0f} 所有候选点都够不到：见需求图层中的“所有候选点都够不到”。请在那里增加候选点。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_siting.py"/>
        <source>There is no candidate site: none is given that is not decided yet, and none could be made in the areas. Make the distance between candidates smaller, or allow more land.</source>
        <translation>没有候选点：没有尚未决定的候选点，范围内也无法生成。请缩小候选点间距，或放宽允许建设的用地。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_siting.py"/>
        <source>{layer}: {count} of {total} features have no usable number in “{field}”; {default} is taken.</source>
        <translation>{layer}：{total} 个要素中有 {count} 个的“{field}”没有可用的数值；按 {default} 计。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_siting.py"/>
        <source>{layer}: “{field}” has words of no known decision ({values}); these sites are free to choose.</source>
        <translation>{layer}：“{field}”中有无法识别的决定（{values}）；这些点按可自由选择处理。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_times.py"/>
        <source>Points; to look at one class or street, filter the layer or select.</source>
        <translation>点图层；只看某一小类或某一街道时，请过滤图层或选中要素。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_times.py"/>
        <source>A date, or a text such as 2025/3/1 8:30.</source>
        <translation>日期，或“2025/3/1 8:30”这样的文本。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_times.py"/>
        <source>A desk at which cases are entered (50 and 0.5 % of all within a metre) is no place.</source>
        <translation>录入案件的办公点（一米以内至少 50 件且达全部的 0.5%）不是案件发生地。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_times.py"/>
        <source>The longest of month, week and day of which there are ten</source>
        <translation>月、周、日中不少于十期的最长一种</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_times.py"/>
        <source>Quarter</source>
        <translation>季度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_times.py"/>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_times.py"/>
        <source>Week</source>
        <translation>周</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_times.py"/>
        <source>Day</source>
        <translation>星期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_times.py"/>
        <source>Periods at either end that the cases do not fill are left out.</source>
        <translation>首尾未被案件覆盖满的时段不计。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_times.py"/>
        <source>Field of the time of filing</source>
        <translation>立案时间字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_times.py"/>
        <source>Leave out spots with very many cases</source>
        <translation>剔除大量案件的同一地点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_times.py"/>
        <source>{count} periods, from {first} to {last}.</source>
        <translation>共 {count} 期，从 {first} 到 {last}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_times.py"/>
        <source>The field “{field}” of “{layer}” holds no time that can be read, so there is nothing to go through. Choose the field of the time of filing.</source>
        <translation>“{layer}”的字段“{field}”中没有可识别的时间，无法按时间分析。请选择立案时间字段。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_times.py"/>
        <source>{count} of {total} cases have no time in “{field}” and are left out.</source>
        <translation>{total} 件案件中有 {count} 件在“{field}”中没有时间，未计入。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_times.py"/>
        <source>The cases, filed from {first} to {last}, fill fewer than two such periods. Choose shorter periods, or cases of a longer time.</source>
        <translation>案件立案于 {first} 至 {last}，覆盖不到两期。请选择更短的时段，或时间跨度更长的案件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>On foot every street leads both ways; vehicles heed one-way streets.</source>
        <translation>步行时每条道路双向可通；车辆遵守单行道。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>They differ where streets are one-way.</source>
        <translation>有单行道时，两个方向的结果不同。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>Columns class, walkable (yes or no) and km_h (empty: no vehicles).</source>
        <translation>列 class、walkable（yes 或 no）和 km_h（空表示不通车）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>Switch it off for lines of OpenStreetMap: there such a crossing is a bridge or tunnel.</source>
        <translation>OpenStreetMap 的线请取消：那里这样的相交是桥梁或隧道。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>Ways along streets</source>
        <translation>沿道路的路径</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>Direction of the ways</source>
        <translation>路径方向</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>Field of the one-way direction</source>
        <translation>单行方向字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>For ways by vehicle; on foot every street leads both ways.</source>
        <translation>用于车行；步行时道路均可双向通行。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>Field of the street's class</source>
        <translation>道路等级字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>Says where nobody walks (motorways …) and how fast vehicles go.</source>
        <translation>说明哪些道路不能步行（高速公路等）以及车速。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>Field that says where people walk</source>
        <translation>说明能否步行的字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>Its yes or no comes before the class.</source>
        <translation>其中的“是”或“否”优先于道路等级。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>Own table of street classes</source>
        <translation>自定义道路等级表</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>Walking speed (m/min)</source>
        <translation>步行速度（米/分钟）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>Also beside the streets, at both ends of a way by vehicle.</source>
        <translation>也用于道路之外的路段，以及车行路径的两端。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>Greatest distance to a street (m)</source>
        <translation>到道路的最大距离（米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>Whatever is farther from any street is told to be off the streets.</source>
        <translation>离任何道路都更远的要素，按“不在道路旁”说明。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>Street lines</source>
        <translation>道路中心线</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>Streets also meet where they cross without a vertex</source>
        <translation>道路在没有顶点的相交处也相连</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>Barriers (river, railway …)</source>
        <translation>障碍（河流、铁路等）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>Lines or polygons that no way leads across but at crossings, bridges, tunnels.</source>
        <translation>路径不能穿越的线或面，只能从过街点、桥梁、隧道通过。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>Crossings of the barriers</source>
        <translation>障碍的通过点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>Bridges, underpasses, gates: streets within 10 m of one cross the barrier there.</source>
        <translation>桥梁、地道、出入口：距其 10 米以内的道路可在此穿过障碍。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>On foot, the shortest</source>
        <translation>步行，路程最短</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>On foot, with minutes</source>
        <translation>步行，附分钟数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>By vehicle, the shortest</source>
        <translation>车行，路程最短</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>By vehicle, the quickest</source>
        <translation>车行，时间最短</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>To the facility</source>
        <translation>前往设施</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>From the facility</source>
        <translation>从设施出发</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>“{field}”: {forward} streets lead only as they are drawn, {backward} only against it.</source>
        <translation>“{field}”：{forward} 条道路只能顺绘制方向通行，{backward} 条只能逆绘制方向通行。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>The table of street classes has no column “{column}”. It needs class, walkable and km_h.</source>
        <translation>道路等级表缺少“{column}”列，需要 class、walkable 和 km_h 三列。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>{count} streets say something in “{field}” that is no direction; they count as both ways.</source>
        <translation>有 {count} 条道路的“{field}”字段内容无法识别为方向，按双向处理。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>{count} of {total} streets have a class that no table knows; they count with {speed:g} km/h.</source>
        <translation>{total} 条道路中有 {count} 条的等级不在等级表中，按 {speed:g} 公里/小时计。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>{count} of {total} streets can't be used that way and were left out.</source>
        <translation>{total} 条道路中有 {count} 条不能这样通行，未参与计算。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_ways.py"/>
        <source>{cut_off} features stand on streets that lead to no facility, {off} are more than {metres:g} m from any street. They stay, without a nearest one.</source>
        <translation>有 {cut_off} 个要素所在道路通不到任何设施，{off} 个要素离任何道路都超过 {metres:g} 米。这些要素保留，没有最近设施。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_workspace.py"/>
        <source>The civicgrid.gpkg that “Run study” or the CivicGrid panel made.</source>
        <translation>由“运行研究”或城管一张图面板生成的 civicgrid.gpkg。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_workspace.py"/>
        <source>The language of titles, legend and columns.</source>
        <translation>标题、图例和字段名所用的语言。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_workspace.py"/>
        <source>Workspace (civicgrid.gpkg)</source>
        <translation>成果库（civicgrid.gpkg）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/_workspace.py"/>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>Supply within reach per 1,000 people</source>
        <translation>千人可达供给</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>nothing in reach</source>
        <translation>半径内无供给</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>Supply and demand of facilities</source>
        <translation>设施供需分析</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>Nobody lives in these features: no supply per 1,000 people, no Gini coefficient.</source>
        <translation>这些要素中无人居住，无法计算千人供给和基尼系数。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>Each is measured from one point: small areas make it exact, large ones rough.</source>
        <translation>每个要素从一个点起算：面越小越准，越大越粗。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>Or of cases, if these are the demand.</source>
        <translation>如以案件代表需求，可选案件数字段。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>The Gini coefficient is taken over these; without it, over the features.</source>
        <translation>基尼系数按该字段汇总后计算；不选时逐要素计算。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>Of one kind; of lines and polygons the edge counts.</source>
        <translation>同一类设施；线和面从边缘起算。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>Seats, berths, t/d, m²; without it every facility counts as 1.</source>
        <translation>厕位、泊位、吨/日、平方米；不选时每处按 1 计。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>How far people go; in metres, whatever the layers are in.</source>
        <translation>居民愿走多远；以米计，与图层单位无关。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>All within the radius alike (2SFCA)</source>
        <translation>半径内等权（2SFCA）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>Three zones, 1 – 0.68 – 0.22 (E2SFCA)</source>
        <translation>分三圈，权重 1、0.68、0.22（E2SFCA）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>Falling off with the distance (Gaussian)</source>
        <translation>随距离衰减（高斯）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>How much a facility counts for people near and far; formulas in the help.</source>
        <translation>设施对远近居民的作用大小；公式见帮助。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>With them distances are along streets, on foot; without, the straight line.</source>
        <translation>指定后距离为沿道路步行路程；不指定时为直线距离。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>Whatever is farther from any street reaches nothing.</source>
        <translation>离任何道路都超过此距离的位置够不到设施。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>{supply:.2f} within reach per 1,000 people; {without:,.0f} of {people:,.0f} people have nothing in reach; Gini {gini} over {areas} areas.</source>
        <translation>千人可达供给 {supply:.2f}；{people:,.0f} 人中有 {without:,.0f} 人半径内无供给；{areas} 个区域的基尼系数为 {gini}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>Load of the facilities, against the mean</source>
        <translation>设施负荷（相对平均）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>Lorenz curve</source>
        <translation>洛伦兹曲线</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>Where people live, with their supply</source>
        <translation>居住位置及其可达供给</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>Facilities with demand and load</source>
        <translation>设施的需求与负荷</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>Lorenz curve (table)</source>
        <translation>洛伦兹曲线（表）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>Gini coefficient (0–1)</source>
        <translation>基尼系数（0–1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>People with nothing in reach</source>
        <translation>半径内无供给的人数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>Where people live (cells, residential land …)</source>
        <translation>居住位置（单元网格、居住用地等）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>Field of people</source>
        <translation>人口字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>Field of the community</source>
        <translation>社区字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>Field of the capacity</source>
        <translation>容量字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/accessibility.py"/>
        <source>{count} of {total} features have no number of people in “{field}”: they count as nobody.</source>
        <translation>{total} 个要素中有 {count} 个在“{field}”中没有人数，按无人计。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/backtest.py"/>
        <source>Back-test of forecasts</source>
        <translation>预测回溯检验</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/backtest.py"/>
        <source>Each of so many last months is forecast from up to twelve before it; fewer where there are few.</source>
        <translation>最近若干个月逐月预测，每次只用其之前至多十二个月的案件；月份不多时相应减少。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/backtest.py"/>
        <source>The forecast that meets most cases on so much land gives the priorities.</source>
        <translation>在这部分用地上命中案件最多的方法决定巡查次序。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/backtest.py"/>
        <source>Cases filed later are left out. Without it, today.</source>
        <translation>此后立案的案件不计。不填则为今天。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/backtest.py"/>
        <source>Patrol grid cells, or other areas that patrols are sent to.</source>
        <translation>单元网格，或其他安排巡查的区域。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/backtest.py"/>
        <source>Points of at least four whole months; to forecast one class, filter the layer.</source>
        <translation>点，至少四个完整月份；只预测某一类案件时请先过滤图层。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/backtest.py"/>
        <source>Months held out</source>
        <translation>检验月数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/backtest.py"/>
        <source>Share of the land patrolled first (%)</source>
        <translation>优先巡查的用地比例（%）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/backtest.py"/>
        <source>Cells</source>
        <translation>单元网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/backtest.py"/>
        <source>Patrol priorities</source>
        <translation>巡查优先次序</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/backtest.py"/>
        <source>Accuracy of forecasts</source>
        <translation>预测精度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/backtest.py"/>
        <source>Cases met by the best forecast</source>
        <translation>最好的预测命中的案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/backtest.py"/>
        <source>Cases of the months held out</source>
        <translation>检验月份的案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/backtest.py"/>
        <source>Hit rate (0–1)</source>
        <translation>命中率（0–1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/backtest.py"/>
        <source>PAI (1: as by chance)</source>
        <translation>PAI（1：与随机相当）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/backtest.py"/>
        <source>PEI (1: the best possible)</source>
        <translation>PEI（1：已达最优）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/backtest.py"/>
        <source>Cases left out</source>
        <translation>未计入的案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/backtest.py"/>
        <source>Best forecast</source>
        <translation>最好的预测方法</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/backtest.py"/>
        <source>Coming month</source>
        <translation>下一个月</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/backtest.py"/>
        <source>Months held out: {held_out}. Best forecast: {method}. On {area:g} % of the land it meets {n:.0f} of {total:.0f} cases ({hit:.1f} %), {pai:.1f} times what chance would; the naive one, as last month, {naive:.0f}. Better than that in {better} of {months} months. Priorities are for {coming}.</source>
        <translation>检验月份：{held_out}。最好的预测方法：{method}。在 {area:g}% 的用地上命中 {total:.0f} 件中的 {n:.0f} 件（{hit:.1f}%），为随机水平的 {pai:.1f} 倍；“与上月相同”的简单预测命中 {naive:.0f} 件。{months} 个月中有 {better} 个月优于后者。巡查次序针对 {coming}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/backtest.py"/>
        <source>“{day}” is no day. Write it as 2026-09-30.</source>
        <translation>“{day}”不是日期。请写成 2026-09-30 的形式。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/backtest.py"/>
        <source>Cases left out: {outside} in no cell (or without a place), {crowded} on spots with very many others, {unused} undated or of a month that is not whole.</source>
        <translation>未计入的案件：不在任何网格内（或没有位置）{outside} 件，位于大量案件的同一地点 {crowded} 件，无日期或所在月份不完整 {unused} 件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/base.py"/>
        <source>Another plugin loaded “{name}” first. If QGIS crashes, switch that plugin off and start QGIS anew.</source>
        <translation>另一个插件先加载了“{name}”。如果 QGIS 崩溃，请停用该插件后重新启动 QGIS。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>Check a patrol grid</source>
        <translation>检查单元网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>in no community</source>
        <translation>不在任何社区内</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>reaches beyond its community</source>
        <translation>超出所在社区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>area far from the aim</source>
        <translation>面积偏离目标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>without code</source>
        <translation>无编码</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>code used twice</source>
        <translation>编码重复</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>code of another community</source>
        <translation>编码属其他社区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>number out of order</source>
        <translation>序号次序不对</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>shape that crosses itself</source>
        <translation>图形自相交</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>Faults</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>The grid to be checked.</source>
        <translation>需要检查的网格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>It begins with that of the community; the field “id” unless given.</source>
        <translation>以社区编码开头；不指定时取“id”字段。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>Every cell lies in one of them, and together the cells fill them.</source>
        <translation>每个网格只属于一个社区，全部网格正好铺满社区。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>The codes of the cells begin with it; the field “id” where there is one.</source>
        <translation>网格编码以它开头；有“id”字段时默认取它。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>The size a cell ought to have.</source>
        <translation>一个网格应有的面积。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>How far a cell may be from the aim.</source>
        <translation>网格面积可偏离目标的程度。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>Overlaps of cells</source>
        <translation>网格重叠</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>Gaps between cells</source>
        <translation>网格之间的空隙</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>Cells with faults</source>
        <translation>有问题的网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>Field with the cell's code</source>
        <translation>网格编码字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>Communities</source>
        <translation>社区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>Field with the community's code</source>
        <translation>社区编码字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>Aim (m²)</source>
        <translation>目标面积（平方米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>Tolerance (%)</source>
        <translation>容差（%）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>Overlaps and gaps</source>
        <translation>重叠与空隙</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/checkgrid.py"/>
        <source>The layer “{layer}” has no field “{field}”, so nothing says what the codes of the cells are. Choose the field that holds them.</source>
        <translation>图层“{layer}”没有字段“{field}”，无法得知网格编码。请选择编码所在的字段。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Compare before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Covered land before (m²)</source>
        <translation>之前已覆盖用地（平方米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Covered land after (m²)</source>
        <translation>之后已覆盖用地（平方米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Land newly covered (m²)</source>
        <translation>新增覆盖用地（平方米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Land no longer covered (m²)</source>
        <translation>不再覆盖的用地（平方米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Covered residential land before (m²)</source>
        <translation>之前已覆盖居住用地（平方米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Covered residential land after (m²)</source>
        <translation>之后已覆盖居住用地（平方米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Residential land newly covered (m²)</source>
        <translation>新增覆盖居住用地（平方米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Residential land no longer covered (m²)</source>
        <translation>不再覆盖的居住用地（平方米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>People covered before</source>
        <translation>之前已覆盖人口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>People covered after</source>
        <translation>之后已覆盖人口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>People newly covered</source>
        <translation>新增覆盖人口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>People no longer covered</source>
        <translation>不再覆盖的人口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Covered share before (0–1)</source>
        <translation>之前覆盖率（0–1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Covered share after (0–1)</source>
        <translation>之后覆盖率（0–1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>With the same fields; what has no field of state is planned.</source>
        <translation>字段与设施图层相同；没有状态字段的视为规划。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Each gets its figures. Where they overlap, the first one counts.</source>
        <translation>各自给出数字；重叠处归前一个区域。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>For example built-up land. Without it, all areas together.</source>
        <translation>例如建成区。不给时取全部区域的合并范围。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Smallest difference (m²)</source>
        <translation>最小差异（平方米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Smaller polygons are slivers, left out of the layer; figures have them.</source>
        <translation>更小的面是碎片，不进入图层；统计数字中已计入。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>existing</source>
        <translation>现状</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>under construction</source>
        <translation>在建</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>planned</source>
        <translation>规划</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Facilities in one of these states stand; closed ones never do.</source>
        <translation>处于这些状态的设施算作已建；停用的一律不算。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Facilities of a later year do not stand; those of no known year do.</source>
        <translation>更晚年份的设施不算；年份不明的算。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Newly covered and lost</source>
        <translation>新增与失去覆盖</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Covered share after</source>
        <translation>之后的覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Plans in a layer of their own</source>
        <translation>单独的规划图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Areas (streets, communities …)</source>
        <translation>区域（街道、社区等）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Areas with what they gain and lose</source>
        <translation>各区域的增减</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>batches</source>
        <translation>批次</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Of what is planned or being built only these stand. Several with commas.</source>
        <translation>规划和在建设施中只算这些批次；多个批次用逗号分隔。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>without</source>
        <translation>不含</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Numbers of facilities that do not stand. Several with commas.</source>
        <translation>不计入的设施编号；多个编号用逗号分隔。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>{when}: {what}</source>
        <translation>{when}：{what}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>states</source>
        <translation>状态</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>year</source>
        <translation>年份</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/comparescenarios.py"/>
        <source>Covered before: {before:.1f} of {total:.1f} ha; after: {after:.1f} ha. Newly covered: {gained:.1f} ha; no longer covered: {lost:.1f} ha.</source>
        <translation>之前覆盖 {before:.1f} / {total:.1f} 公顷，之后覆盖 {after:.1f} 公顷；新增 {gained:.1f} 公顷，不再覆盖 {lost:.1f} 公顷。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>Coverage and gaps</source>
        <translation>覆盖与盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>Points, lines or polygons; of these last two the edge counts.</source>
        <translation>点、线或面；线和面从边缘量起。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>For facilities of several classes; where it is empty, the radius above holds.</source>
        <translation>用于分等级的设施；为空时采用上面的半径。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>Each gets its covered share.</source>
        <translation>每个区域得到自己的覆盖率。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>Gaps are named by the area that most of them lies in.</source>
        <translation>盲区以其大部分所在的区域命名。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>With it the covered share of residential land is told beside that of all land.</source>
        <translation>指定后，同时给出居住用地覆盖率。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>With it the covered share of the people is told, and gaps are ranked by people.</source>
        <translation>指定后，同时给出人口覆盖率，盲区按人口排序。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>Counted in the gaps. Filter or select those of the classes that matter here.</source>
        <translation>统计落在盲区内的数量。请先过滤或选中相关小类。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>Facilities farther than this from any street reach nothing; they are told of.</source>
        <translation>离任何道路更远的设施不覆盖任何用地，并予以说明。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>Gaps below it are slivers, and left out.</source>
        <translation>小于它的盲区视为碎片，不计入。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>Gaps that are nowhere as wide are slivers, and left out.</source>
        <translation>处处窄于此值的盲区为碎片，略去。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>Then each gap lies in one area. For streets or communities; cells are too small.</source>
        <translation>切分后每处盲区只在一个区域内。适用于街道、社区；单元网格过小。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>Covered</source>
        <translation>已覆盖范围</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>How many reach the land</source>
        <translation>覆盖次数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>Reach of each facility</source>
        <translation>各设施覆盖范围</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>Gaps</source>
        <translation>覆盖盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>Areas with covered share</source>
        <translation>带覆盖率的区域</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>Field with the radius of each (m)</source>
        <translation>各设施半径字段（米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>Areas (cells, streets …)</source>
        <translation>区域（单元网格、街道等）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>Field with the area's name</source>
        <translation>区域名称字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>Field with the population</source>
        <translation>人口字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>Smallest gap (m²)</source>
        <translation>最小盲区（m²）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>Narrowest gap (m)</source>
        <translation>最窄盲区（米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/coverage.py"/>
        <source>Cut gaps at the borders of the areas</source>
        <translation>按区域边界切分盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/creategrid.py"/>
        <source>Draw up a patrol grid</source>
        <translation>划分单元网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/creategrid.py"/>
        <source>Stands in front of the cells' numbers; the field “id” where there is one.</source>
        <translation>作为网格编码的前段；有“id”字段时默认取它。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/creategrid.py"/>
        <source>squares</source>
        <translation>方格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/creategrid.py"/>
        <source>hexagons</source>
        <translation>六边形</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/creategrid.py"/>
        <source>blocks along streets</source>
        <translation>沿道路的街块</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/creategrid.py"/>
        <source>Blocks follow the streets, as patrol grids in use do.</source>
        <translation>街块沿道路划分，与实际使用的单元网格一致。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/creategrid.py"/>
        <source>Only for blocks; without them large communities are split across.</source>
        <translation>仅用于街块；没有道路时，较大的社区直接等分。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/creategrid.py"/>
        <source>10,000 m² gave the cells their Chinese name; pieces below half of it are merged.</source>
        <translation>10,000 平方米即“万米网格”；不足一半的碎块会被合并。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/creategrid.py"/>
        <source>The code of a cell is that of its community and a number of so many digits.</source>
        <translation>网格编码 = 社区编码 + 该位数的序号。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/creategrid.py"/>
        <source>Shape of the cells</source>
        <translation>网格形状</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/creategrid.py"/>
        <source>Size to aim at (m²)</source>
        <translation>目标面积（平方米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/creategrid.py"/>
        <source>Digits of the number</source>
        <translation>序号位数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/creategrid.py"/>
        <source>Patrol grid</source>
        <translation>单元网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/creategrid.py"/>
        <source>Median size (m²)</source>
        <translation>面积中位数（平方米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/creategrid.py"/>
        <source>Smallest cell (m²)</source>
        <translation>最小网格（平方米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/creategrid.py"/>
        <source>Largest cell (m²)</source>
        <translation>最大网格（平方米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/creategrid.py"/>
        <source>{count} cells of {least:,.0f} to {most:,.0f} m², median {median:,.0f} m².</source>
        <translation>共 {count} 个网格，面积 {least:,.0f} 至 {most:,.0f} 平方米，中位数 {median:,.0f} 平方米。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/creategrid.py"/>
        <source>The layer “{layer}” has no field “id”, so nothing says what the communities' codes are, with which the codes of the cells begin. Choose the field that holds them.</source>
        <translation>图层“{layer}”没有“id”字段，无法得知社区编码，而网格编码以社区编码开头。请选择社区编码所在的字段。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/creategrid.py"/>
        <source>{count} features of “{layer}” have no code in the field “{field}”. Cells inside them could not be told apart. Fill it in, or leave these features out by a filter.</source>
        <translation>图层“{layer}”有 {count} 个要素的“{field}”字段为空，其中的网格将无法区分。请补填编码，或用过滤条件排除这些要素。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Check the datum of coordinates</source>
        <translation>检查坐标基准</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Recognised by its header where none is chosen.</source>
        <translation>不选时按表头自动识别。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Nobody can tell: too few rows can be compared, no datum fits, or the layer lies outside of the mainland.</source>
        <translation>无法判断：可比对的行太少，没有一种基准相符，或图层位于大陆以外。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Datums, the likeliest first</source>
        <translation>各种坐标基准，最可能的在前</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Field with the row's own street</source>
        <translation>所属街道字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Field with the row's own community</source>
        <translation>所属社区字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Field with the row's own cell code</source>
        <translation>所属网格编码字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Field with the name</source>
        <translation>名称字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Cases or facilities that say in which street, community or cell they are.</source>
        <translation>写明了所属街道、社区或网格的案件或设施。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>sure</source>
        <translation>确定</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>likely</source>
        <translation>可能</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>The layer is in {datum}, the layers it is compared with in {layers} ({sure}): {fits} of {total} clues hold. Shift: {metres} m. Nothing was moved.</source>
        <translation>该图层采用 {datum}，用来比对的图层采用 {layers}（{sure}）：{total} 条线索中有 {fits} 条成立。偏移 {metres} 米。未移动任何数据。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Arrows to where the rows belong</source>
        <translation>指向正确位置的箭头</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Datum of the layer</source>
        <translation>图层的坐标基准</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>How sure that is</source>
        <translation>把握程度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Shift (m)</source>
        <translation>偏移（米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Rows of another datum</source>
        <translation>属于另一基准的行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Layer to check</source>
        <translation>要检查的图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Streets (areas)</source>
        <translation>街道（面）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Rows lie in the area that they name.</source>
        <translation>各行应落在所写的辖区内。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Smaller than streets, they tell more.</source>
        <translation>社区比街道小，更能说明问题。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Patrol cells</source>
        <translation>单元网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Cases lie in the cell whose code they bear.</source>
        <translation>案件应落在所写编码的网格内。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Most cases and facilities stand by a street.</source>
        <translation>案件和设施大多在道路旁。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>The same things in another layer</source>
        <translation>另一图层中的同类事物</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>With the same names, or as polygons: a park's point lies in the park.</source>
        <translation>名称相同，或以面表示：公园的点应落在公园面内。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>There is no layer to compare with. Choose at least one: streets, communities, cells, street lines, or the same things in another layer.</source>
        <translation>没有可比对的图层。请至少选择一个：街道、社区、网格、道路线，或另一图层中的同类事物。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Datum of the other layers</source>
        <translation>其他图层的坐标基准</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Share of the evidence that holds</source>
        <translation>成立证据的比例</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Clues that hold</source>
        <translation>成立的线索数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Clues in all</source>
        <translation>线索总数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Rows near a street line</source>
        <translation>道路旁的行数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Chance of such a vote</source>
        <translation>偶然出现的概率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>Shift of {layer}</source>
        <translation>{layer}的偏移</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/datumcheck.py"/>
        <source>The layer “{layer}” has no coordinate system; set it in its properties.</source>
        <translation>图层“{layer}”没有坐标系；请在图层属性中设置。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>Case density</source>
        <translation>案件密度(热力图)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>Points; of lines and polygons a point in their middle counts.</source>
        <translation>点；线和面取其中部一点。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>How much each counts; an empty one is 0. Without it each counts 1.</source>
        <translation>每件案件的权重；空值按 0 计。不给则每件按 1 计。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>Polygons where cases are reported. Then the density is right up to their edge, and adds up to the cases; what lies outside is left out.</source>
        <translation>采集案件的范围（面）。给出后密度在边界处作校正，总量等于案件数；范围外的案件不计入。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>All but the whole period need the field with the date.</source>
        <translation>除整个时段外，都需要日期字段。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>The period runs from the first to the last date, both included.</source>
        <translation>时段为最早一天至最晚一天，含首尾。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>Gaussian fades out gently; quartic ends at the bandwidth, as heat maps of QGIS do.</source>
        <translation>高斯核向外逐渐减弱；四次核到带宽处为零，与 QGIS 热力图相同。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>How far each case is spread: of the Gaussian its standard deviation, of the quartic its radius. Left empty, one is proposed from the cases, and the log says why.</source>
        <translation>每件案件向外分摊的距离：高斯核为标准差，四次核为半径。留空则根据案件建议一个，理由见日志。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>At most half the bandwidth. Left empty, about a tenth of it.</source>
        <translation>不大于带宽的一半。留空约为带宽的十分之一。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>For example homes with their people, or the cases of last year.</source>
        <translation>例如带人口的住宅，或去年的案件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>For example the population. Without it each counts 1.</source>
        <translation>例如人口。不给则每个按 1 计。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>1,000 for cases per 1,000 people; 1 for this year by last year.</source>
        <translation>每千人案件数取 1,000；今年与去年之比取 1。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>Ratio of the two layers</source>
        <translation>两个图层之比</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>Bandwidth (m)</source>
        <translation>带宽（米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>Side of the pixels (m)</source>
        <translation>像元边长（米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>Cases counted</source>
        <translation>计入的案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>Cases outside of the district</source>
        <translation>辖区外的案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>Highest density</source>
        <translation>最高密度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>Field with the weight of each</source>
        <translation>权重字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>District</source>
        <translation>辖区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>Cases per km² and …</source>
        <translation>每平方公里每……的案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>Field with the date</source>
        <translation>日期字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>Kernel</source>
        <translation>核函数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>Layer to divide by</source>
        <translation>作分母的图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>Field with the weight of each there</source>
        <translation>分母图层的权重字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>Ratio times</source>
        <translation>比值倍数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>To count cases per year, month or day, choose the field with the date of the cases.</source>
        <translation>要按年、月或日计算，请选择案件的日期字段。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>A ratio needs both: the layer to divide by, and the raster that it is written into.</source>
        <translation>计算比值需要同时给出作分母的图层和写入比值的栅格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>whole period</source>
        <translation>整个时段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>month</source>
        <translation>月</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/density.py"/>
        <source>Rasters are written as GeoTIFF: give “{output}” a name that ends with .tif.</source>
        <translation>栅格以 GeoTIFF 写出：“{output}”的文件名请以 .tif 结尾。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/emerginghotspots.py"/>
        <source>Emerging hot spots</source>
        <translation>新兴热点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/emerginghotspots.py"/>
        <source>Patrol grid cells; neighbours share an edge or a corner.</source>
        <translation>单元网格；共边或共点即为相邻。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/emerginghotspots.py"/>
        <source>A cell is hot by its cases and its neighbours' in a period and so many before it.</source>
        <translation>网格是否为热点，取决于本期及之前若干期内本网格与相邻网格的案件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/emerginghotspots.py"/>
        <source>Hot and cold cells through time</source>
        <translation>逐期冷热网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/emerginghotspots.py"/>
        <source>Periods that were used</source>
        <translation>参与计算的期数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/emerginghotspots.py"/>
        <source>Cells with a pattern of heat</source>
        <translation>属于热点类型的网格数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/emerginghotspots.py"/>
        <source>Cells with a pattern of cold</source>
        <translation>属于冷点类型的网格数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/emerginghotspots.py"/>
        <source>Cells with more cases than before</source>
        <translation>案件增多的网格数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/emerginghotspots.py"/>
        <source>Cells with fewer cases than before</source>
        <translation>案件减少的网格数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/emerginghotspots.py"/>
        <source>Change: first time (2024-01-01/2024-12-31)</source>
        <translation>变化：前一段时间（2024-01-01/2024-12-31）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/emerginghotspots.py"/>
        <source>Change: second time (2025-01-01/2025-12-31)</source>
        <translation>变化：后一段时间（2025-01-01/2025-12-31）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/emerginghotspots.py"/>
        <source>First and last day. Without both, the last year is compared with the one before it, or the second half of all with the first where that is too short.</source>
        <translation>写首日和末日。两者都不填时，最近一年与前一年相比；时间太短时，后一半与前一半相比。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/emerginghotspots.py"/>
        <source>Periods before that are neighbours</source>
        <translation>之前算作相邻的期数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/emerginghotspots.py"/>
        <source>Give both times that are to be compared, or neither.</source>
        <translation>要比较的两段时间请都填写，或都不填。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/emerginghotspots.py"/>
        <source>Change: {after} against {before}.</source>
        <translation>变化：{after} 与 {before} 相比。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/emerginghotspots.py"/>
        <source>Cells: {classes}.</source>
        <translation>网格：{classes}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/emerginghotspots.py"/>
        <source>There are {count} periods with cases; how hot spots come and go is told from {least} on. Choose shorter periods, or cases of a longer time.</source>
        <translation>有案件的时段只有 {count} 期；热点演变至少需要 {least} 期。请选择更短的时段，或时间跨度更长的案件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/emerginghotspots.py"/>
        <source>“{text}” is no time. Write its first and last day, as 2024-01-01/2024-12-31.</source>
        <translation>“{text}”不是一段时间。请写首日和末日，如 2024-01-01/2024-12-31。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/emerginghotspots.py"/>
        <source>Cases left out: {outside} in no cell, without a place or a time, or filed in periods that were left out; {crowded} on spots with very many others.</source>
        <translation>未计入的案件：不在任何网格内、没有位置或时间、或立案于未计入时段的 {outside} 件；与大量案件同处一点的 {crowded} 件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>Export GeoJSON</source>
        <translation>导出 GeoJSON</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>Names each layer with its fields, what is kept back, and about how large it is.</source>
        <translation>列出每个图层的字段、不外发的内容和大致大小。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>Unless this is set, nothing is written where a file would be replaced.</source>
        <translation>不勾选时，只要会替换任何文件，就什么也不写。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>One file a layer and form, the schema of each layer, and manifest.json.</source>
        <translation>每层每种格式一个文件，另有各层的模式文件和 manifest.json。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>Names with commas between. Empty: all but cases one by one and layers of hazards, which are written only if they are named here.</source>
        <translation>名称之间用逗号分隔。留空：除逐条案件和危险源图层外全部写出；这两类只有在此点名才写出。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>Codes with commas between: no other field is written. Empty: all but private ones, which are written only if they are named here.</source>
        <translation>字段代码之间用逗号分隔，只写这些字段。留空：除内部字段外全部写出；内部字段只有在此点名才写出。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>Counts from 1 up to below it are left empty, so that none points to a person.</source>
        <translation>从 1 到小于该值的案件数留空，以免指向个人。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>Codes stay the same in every language; words are what people read.</source>
        <translation>代码不随语言变化；名称便于人阅读。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>A layer of more than 20,000 features is counted in squares for vector tiles.</source>
        <translation>超过 20,000 个要素的图层，矢量切片中按方格统计。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>Six make smaller files, and are enough for the web.</source>
        <translation>六位小数文件更小，网页使用已足够。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>Outlines are simplified until a GeoJSON file fits; common borders stay common.</source>
        <translation>逐级化简轮廓，直到 GeoJSON 文件不超过上限；公共边界保持一致。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>Name and content of such a file say its datum. Only for mainland China.</source>
        <translation>文件名和内容都注明坐标基准。仅限中国大陆。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>Only tell what would be written</source>
        <translation>只说明将写出什么</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>Replace existing files</source>
        <translation>替换已有文件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>Folder of the GeoJSON files</source>
        <translation>GeoJSON 文件夹</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>Files written</source>
        <translation>写出的文件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>Layers</source>
        <translation>图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>Fields</source>
        <translation>字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>Smallest count of cases shown</source>
        <translation>案件数的最小公布值</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>Names of fields</source>
        <translation>字段名</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>Forms</source>
        <translation>格式</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>Decimals of degrees</source>
        <translation>经纬度小数位</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>Largest file (MB)</source>
        <translation>文件上限（MB）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>Further copies for shifted web maps</source>
        <translation>偏移坐标副本</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>{title} ({layer}): {count} features, about {size} kB</source>
        <translation>{title}（{layer}）：{count} 个要素，约 {size} kB</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>  fields: {fields}</source>
        <translation>  字段：{fields}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>  kept back: {fields}</source>
        <translation>  不外发：{fields}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportgeojson.py"/>
        <source>  counts left empty: {count}</source>
        <translation>  案件数留空：{count}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportrejected.py"/>
        <source>Export rejected rows</source>
        <translation>导出未用行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportrejected.py"/>
        <source>Workbook of rejected rows</source>
        <translation>未用行工作簿</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportrejected.py"/>
        <source>Rows written</source>
        <translation>写入行数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportreport.py"/>
        <source>Export the work report</source>
        <translation>导出工作报告</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportreport.py"/>
        <source>Plain text (*.txt)</source>
        <translation>纯文本 (*.txt)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportreport.py"/>
        <source>A .docx has paragraphs and tables, a .txt the paragraphs alone.</source>
        <translation>.docx 含段落和表格，.txt 只含段落。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportreport.py"/>
        <source>Word (*.docx)</source>
        <translation>Word 文档 (*.docx)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportreport.py"/>
        <source>Work report</source>
        <translation>工作报告</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportreport.py"/>
        <source>The paragraphs</source>
        <translation>段落文字</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportwebpage.py"/>
        <source>Export the web page</source>
        <translation>导出网页</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportwebpage.py"/>
        <source>none: the page asks for nothing</source>
        <translation>无：网页不访问任何网络</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportwebpage.py"/>
        <source>Tianditu (天地图)</source>
        <translation>天地图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportwebpage.py"/>
        <source>With one, the page asks its server for tiles, and for nothing else.</source>
        <translation>选用底图时，网页只向该底图的服务器请求瓦片。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportwebpage.py"/>
        <source>Left empty, the one that QGIS keeps. It can be read in the page.</source>
        <translation>留空则用 QGIS 中保存的密钥。密钥在网页中可见。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportwebpage.py"/>
        <source>Base map</source>
        <translation>底图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportwebpage.py"/>
        <source>Key of Tianditu</source>
        <translation>天地图密钥</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportwebpage.py"/>
        <source>Web page</source>
        <translation>网页</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportworkbook.py"/>
        <source>Export the tables</source>
        <translation>导出统计表</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/exportworkbook.py"/>
        <source>Workbook</source>
        <translation>工作簿</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>Cases and gaps</source>
        <translation>案件与盲区对照</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>Patrol grid cells, or other areas of about one size.</source>
        <translation>单元网格，或大小相近的其他区域。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>As “Coverage and gaps” gives it; empty where there is nothing to cover.</source>
        <translation>取自“覆盖与盲区”的结果；没有需要覆盖的用地时为空。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>Instead of the field: polygons; the share of each cell that they cover is its gap.</source>
        <translation>代替上述字段：面；网格落在其中的比例即盲区比例。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>Without it all cases count.</source>
        <translation>不给则计全部案件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>The one whose gaps these are: it says which small classes of cases count.</source>
        <translation>盲区所属的设施类型：由它确定计入哪些案件小类。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>With commas between. Left empty, those that the kind answers by its entry.</source>
        <translation>用逗号分隔。留空则用该类型自带的对应小类。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>Cells have a gap from this uncovered share on.</source>
        <translation>未覆盖比例达到此值的网格视为有盲区。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>Cells have many cases above so many times the mean of all cells.</source>
        <translation>案件数超过全部网格平均值的此倍数，视为案件多。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>Cells where to build</source>
        <translation>补建网格数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>Cells to manage better</source>
        <translation>加强管理网格数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>Cells to watch</source>
        <translation>关注网格数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>Cells where all is fine</source>
        <translation>正常网格数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>Cases in cells with a gap</source>
        <translation>有盲区网格的案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>Lift</source>
        <translation>提升度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>p (by shifts)</source>
        <translation>p（平移检验）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>Field with the covered share (0–1)</source>
        <translation>覆盖比例字段（0–1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>Field with the small class</source>
        <translation>小类字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>Kind of facility</source>
        <translation>设施类型</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>Small classes that count</source>
        <translation>计入的小类</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>A gap from (0–1)</source>
        <translation>盲区起点（0–1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>Many cases above (times the mean)</source>
        <translation>案件多的界线（平均值的倍数）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>Give either the field with the covered share or a layer of gaps: one of the two says where the gaps are.</source>
        <translation>覆盖比例字段和盲区图层请给其中一个：由它说明盲区在哪里。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>To count some classes only, choose the field with the small class.</source>
        <translation>只计部分小类时，请选择小类字段。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gapcases.py"/>
        <source>By its entry “{kind}” answers no class of cases. Name the small classes that count.</source>
        <translation>“{kind}”没有设置对应的案件小类。请填写计入的小类。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gridfigures.py"/>
        <source>Figures of cases by area</source>
        <translation>各区域案件指标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gridfigures.py"/>
        <source>Figures of cases</source>
        <translation>案件统计指标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gridfigures.py"/>
        <source>Area</source>
        <translation>区域</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gridfigures.py"/>
        <source>too few cases</source>
        <translation>案件过少</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gridfigures.py"/>
        <source>{figure}: {value} ({n} of {n_total})</source>
        <translation>{figure}：{value}（{n}/{n_total}）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gridfigures.py"/>
        <source>Areas with their figures</source>
        <translation>带指标的区域</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gridfigures.py"/>
        <source>Cases filed</source>
        <translation>立案数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gridfigures.py"/>
        <source>Rate of closing (0–1)</source>
        <translation>结案率（0–1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gridfigures.py"/>
        <source>Rate of closing in time (0–1)</source>
        <translation>按期结案率（0–1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gridfigures.py"/>
        <source>Cases in none of the areas</source>
        <translation>不在任何区域内的案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gridfigures.py"/>
        <source>Areas with their figures were asked for, but no areas are given.</source>
        <translation>要求输出带指标的区域，但没有给出区域图层。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gridfigures.py"/>
        <source>“{limits}” are no limits of grades. Write four falling per cents, as 90, 75, 60, 40.</source>
        <translation>“{limits}”不能作为等级界限。请写四个递减的百分数，如 90, 75, 60, 40。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/gridfigures.py"/>
        <source>{n} cases lie in none of the areas, and name none. They count in the figures of all, of classes and of sources, but in no area.</source>
        <translation>{n}件案件不在任何区域内，也没有写明区域。这些案件计入全部、分类和分来源的指标，但不计入任何区域。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/handover.py"/>
        <source>Hand-over copy of a workspace</source>
        <translation>工作库移交副本</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/handover.py"/>
        <source>The path of its GeoPackage, or postgis:connection/schema.</source>
        <translation>GeoPackage 的路径，或 postgis:连接名/模式。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/handover.py"/>
        <source>A workspace again, without personal data.</source>
        <translation>仍是工作库，不含个人信息。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/handover.py"/>
        <source>Workspace</source>
        <translation>成果库</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/handover.py"/>
        <source>Copy</source>
        <translation>副本</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/handover.py"/>
        <source>GeoPackage (*.gpkg)</source>
        <translation>GeoPackage (*.gpkg)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/handover.py"/>
        <source>Kinds</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>Case hotspots</source>
        <translation>案件热点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>Patrol grid cells, communities …; without them, cells are made for the cases.</source>
        <translation>单元网格、社区等；不给则按案件生成网格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>Where cells are made; without it, over the land around all cases.</source>
        <translation>在其范围内生成网格；不给则按所有案件的外围范围。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>Hexagons have six neighbours at the same distance each.</source>
        <translation>六边形有六个等距的相邻网格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>Left empty, it is chosen from how densely cases lie, and the log says why. Hexagons are as large as a square of this side.</source>
        <translation>不填则按案件疏密选定，日志说明理由。六边形的面积与该边长的方格相同。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>share an edge or a corner (queen)</source>
        <translation>共边或共点（queen）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>share an edge (rook)</source>
        <translation>共边（rook）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>lie within a distance</source>
        <translation>在一定距离内</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>are the nearest so many</source>
        <translation>最近的若干个</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>A cell is judged together with its neighbours.</source>
        <translation>网格与其相邻网格一起判断。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>Between the middles of cells. Left empty, the distance at which cases cluster most; the log says why.</source>
        <translation>网格中心之间的距离。不填则取案件聚集最明显的距离，日志说明理由。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>Only where the nearest are neighbours.</source>
        <translation>仅在以最近的若干个为相邻时使用。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>Of the cells called hot or cold, at most this share is expected to be by chance.</source>
        <translation>判定为热点或冷点的网格中，预计出于偶然的比例不超过此值。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>24 more searches, with cells of other sizes and starting points and with near and far neighbours: in how many of them is the cell hot? Needs cases as points.</source>
        <translation>另做 24 次查找，网格大小、起点和相邻远近各不相同：该网格在其中多少次是热点？案件须为点。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>A field of the cells, for cases per 1,000 people, also smoothed.</source>
        <translation>网格图层中的字段，用于计算每千人案件数及其平滑值。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>For cases per km of street, also smoothed.</source>
        <translation>用于计算每公里道路案件数及其平滑值。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>Cases outside of all cells</source>
        <translation>落在所有网格之外的案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>Hot cells</source>
        <translation>热点网格数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>Cold cells</source>
        <translation>冷点网格数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>Shape of made cells</source>
        <translation>生成网格的形状</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>Side of made cells (m)</source>
        <translation>生成网格的边长（米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>Neighbours</source>
        <translation>相邻</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>Distance of neighbours (m)</source>
        <translation>相邻距离（米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>How many nearest</source>
        <translation>最近的个数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>False discovery rate up to which a cell is called</source>
        <translation>判定热点、冷点的错误发现率上限</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>Look again with other cells</source>
        <translation>换用其他网格再找</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>Field with the people of the cell</source>
        <translation>网格人口字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>Field of the small class</source>
        <translation>小类字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>With the time of filing: repeats (same class within 24 h and 20 m) are tested.</source>
        <translation>与立案时间一起，用于检验重复案件（同一小类，24 小时、20 米以内）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>A date with its time, or a text such as 2025/3/1 8:30.</source>
        <translation>带时间的日期，或“2025/3/1 8:30”这样的文本。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>Field of the code of who filed</source>
        <translation>上报人员编号字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>Whether heat hangs on reporters who file many times what others do is tested.</source>
        <translation>用于检验热度是否依赖于上报数远超他人的人员。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>The numbers of cases or of people are in a field of the cells: give the layer of cells.</source>
        <translation>案件数或人口在网格的字段中：请给出网格图层。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/hotspots.py"/>
        <source>{hot} hot and {cold} cold cells of {total}.</source>
        <translation>热点网格 {hot} 个，冷点网格 {cold} 个，共 {total} 个网格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>Import a folder of tables and maps</source>
        <translation>导入文件夹中的表格和地图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>Layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>Kind (code)</source>
        <translation>类别（代码）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>Rows read</source>
        <translation>读入行数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>Rows used</source>
        <translation>采用行数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>Rows rejected</source>
        <translation>剔除行数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>Why it was refused</source>
        <translation>拒绝原因</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>Account of the files</source>
        <translation>文件账目</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>Every table and map in it is read; kinds are recognised file by file.</source>
        <translation>读取其中所有表格和地图，逐个文件识别类别。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>Only files whose names are like this: * stands for anything, as in 2026*.xlsx.</source>
        <translation>只读取名称符合的文件：* 代表任意字符，如 2026*.xlsx。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>Whether files of the folders inside the folder are read as well.</source>
        <translation>是否同时读取子文件夹中的文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>One layer for each kind that was found.</source>
        <translation>找到的每个类别各成一个图层。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>For each file and kind the rows read, used and rejected; files that were refused.</source>
        <translation>每个文件、每个类别读取、使用和剔除的行数，以及被拒绝的文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>Every row that could not be used, with its number in the file and the reason.</source>
        <translation>每一条剔除的行，附文件中的行号和原因。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>Names of files</source>
        <translation>文件名</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>Folders inside, too</source>
        <translation>包括子文件夹</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>GeoPackage</source>
        <translation>GeoPackage</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>Rejected rows</source>
        <translation>剔除的行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>Files found</source>
        <translation>找到的文件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>Files refused</source>
        <translation>被拒绝的文件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>Layers made</source>
        <translation>生成的图层数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importfolder.py"/>
        <source>No table or map in {path} has a name like “{pattern}”. Check folder and pattern.</source>
        <translation>{path} 中没有名称符合“{pattern}”的表格或地图。请检查文件夹和文件名。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>Import a table or map file</source>
        <translation>导入表格或地图文件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>How a city's own system lies in a known one: EPSG:4549; x y X Y; x y X Y for two or more points known in both (east, north), or EPSG:4549; dx=… dy=… rotation_deg=… scale=….</source>
        <translation>地方坐标系与已知坐标系的关系：EPSG:4549; x y X Y; x y X Y（两个以上在两套系统中都已知的点，先东后北），或 EPSG:4549; dx=… dy=… rotation_deg=… scale=…。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>csv, xlsx, shapefile, GeoPackage, GeoJSON, KML or .osm.pbf.</source>
        <translation>csv、xlsx、shapefile、GeoPackage、GeoJSON、KML 或 .osm.pbf。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>Instead of a file: any layer, also a joined or filtered one, or what is selected.</source>
        <translation>代替文件：任何图层，包括带连接或过滤的图层，或只用选中的要素。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>recognise</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>What the rows are; recognised from the file's name and headers unless given.</source>
        <translation>各行是什么；不指定时由文件名和表头识别。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>Needed only where the file has several.</source>
        <translation>只有文件含多个工作表或图层时才需要。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>The row in which the headers stand, counted from 1; recognised unless given.</source>
        <translation>表头所在的行，从 1 数起；不指定时自动识别。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>Column of the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>Which column holds which field, where it is not recognised: name, Toilet; lon, Longitude. A field without a column is left empty.</source>
        <translation>未能识别时，说明哪一列存放哪个字段：name、公厕名称；lon、经度。列为空的字段留空。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>Rows to take, as column=value|other value; column=value. The others are left out.</source>
        <translation>要取的行，写作 列=值|另一值; 列=值，其余不取。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>Columns with names, telephone or identity numbers stay out, but for those named here: column; column.</source>
        <translation>含姓名、电话或身份证号的列一律不导入，此处列出的除外：列名；列名。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>Give a file, an open layer or a connection: one of the three.</source>
        <translation>请给出文件、已打开的图层或连接，三者选一。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>Choose a table or view of the connection.</source>
        <translation>请选择该连接中的一个表或视图。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>Local system</source>
        <translation>地方坐标系</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>Imported layer</source>
        <translation>导入的图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>Coordinate system found</source>
        <translation>识别的坐标系</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>Datum taken</source>
        <translation>采用的坐标基准</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>Encoding found</source>
        <translation>识别的编码</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>or a layer that is open in QGIS</source>
        <translation>或 QGIS 中已打开的图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>Kind of layer</source>
        <translation>图层类别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>Sheet or layer</source>
        <translation>工作表或图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>Header row</source>
        <translation>表头行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>Only rows with</source>
        <translation>只取这些行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>Personal columns to bring in</source>
        <translation>要导入的个人信息列</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>There is no field “{field}”. Fields are called as in the import window, or name, lon, lat …</source>
        <translation>没有字段“{field}”。字段名与导入窗口中的相同，也可写 name、lon、lat 等。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>“{part}” is no condition. Write column=value, several of them with ; between.</source>
        <translation>“{part}”不是条件。请写作 列=值，多个条件之间用分号隔开。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>“{part}” does not say how a local system lies. Write a system in metres, then the points.</source>
        <translation>“{part}”没有说明地方坐标系的位置。请先写以米为单位的坐标系，再写各点。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importlayer.py"/>
        <source>The file holds several kinds of layer ({kinds}). One import makes one layer: choose the kind, and import the file once for each.</source>
        <translation>该文件含有几类图层（{kinds}）。一次导入只生成一个图层：请选定类别，逐类导入。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importtoworkspace.py"/>
        <source>Import into a workspace</source>
        <translation>导入工作库</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importtoworkspace.py"/>
        <source>A GeoPackage, made where there is none, or postgis:connection/schema.</source>
        <translation>GeoPackage（没有则新建），或 postgis:连接名/模式。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importtoworkspace.py"/>
        <source>the file is all there is of its kind</source>
        <translation>文件是该类别的全部</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importtoworkspace.py"/>
        <source>add; rows of the same number are replaced</source>
        <translation>追加，编号相同的行被替换</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importtoworkspace.py"/>
        <source>Rows edited or drawn by hand stay in both.</source>
        <translation>手工编辑或绘制的行在两种情况下都保留。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importtoworkspace.py"/>
        <source>For the history; the user of this computer unless given.</source>
        <translation>记入历史；不填则取本机用户。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importtoworkspace.py"/>
        <source>What the file means</source>
        <translation>文件的含义</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importtoworkspace.py"/>
        <source>Who imports</source>
        <translation>导入人</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importtoworkspace.py"/>
        <source>Rows added</source>
        <translation>新增行数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importtoworkspace.py"/>
        <source>Rows changed</source>
        <translation>变更行数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importtoworkspace.py"/>
        <source>Rows gone</source>
        <translation>减少行数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importtoworkspace.py"/>
        <source>Rows as before</source>
        <translation>不变行数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/importtoworkspace.py"/>
        <source>Rows kept by hand</source>
        <translation>保留手工修改行数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/meetingprint.py"/>
        <source>Print the meeting pack</source>
        <translation>打印汇报图册</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/meetingprint.py"/>
        <source>The results have no {names}. There are: {known}.</source>
        <translation>分析结果中没有{names}。可选：{known}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/meetingprint.py"/>
        <source>Every colour becomes the grey that is as light, for printers without colour.</source>
        <translation>各种颜色换成同样明暗的灰色，供黑白打印机使用。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/meetingprint.py"/>
        <source>Those there is something to show of are printed, in this order.</source>
        <translation>有内容的部分按此顺序打印。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/meetingprint.py"/>
        <source>Names or codes of kinds of facilities, with commas between; empty: all.</source>
        <translation>设施类别的名称或代码，用逗号分隔；不填为全部。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/meetingprint.py"/>
        <source>Each with its own map, the neighbours greyed, and its own figures.</source>
        <translation>每个区域一页：自己的地图（周边淡化）和自己的数值。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/meetingprint.py"/>
        <source>Names or codes of streets, communities or patrol grids; empty: all.</source>
        <translation>街道、社区或责任网格的名称或代码；不填为全部。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/meetingprint.py"/>
        <source>Grey copy</source>
        <translation>灰度版</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/meetingprint.py"/>
        <source>Meeting pack</source>
        <translation>汇报图册</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/meetingprint.py"/>
        <source>Number of pages</source>
        <translation>页数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/meetingprint.py"/>
        <source>Parts</source>
        <translation>组成部分</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/meetingprint.py"/>
        <source>A page for</source>
        <translation>分区图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/meetingprint.py"/>
        <source>Only these areas</source>
        <translation>仅这些区域</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>Nearest facility</source>
        <translation>最近设施</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>{n} of {total} features have a facility; mean {mean:.1f} m.</source>
        <translation>{total} 个要素中 {n} 个有最近设施；平均 {mean:.1f} m。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>Points, lines or polygons.</source>
        <translation>点、线或面。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>Points, lines or polygons; to these last two the nearest edge counts.</source>
        <translation>点、线或面；线和面取最近的边缘。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>The field “id” where there is one, else the number of the row.</source>
        <translation>有“id”字段时用它，否则用行号。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>The field “name” where there is one.</source>
        <translation>有“name”字段时用它。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>With it the nearest of each kind is given, in columns of its own.</source>
        <translation>指定后每类设施各求最近，各有一组字段。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>1: only the nearest. More: one row for each feature and rank.</source>
        <translation>1：只求最近的一个。大于 1：每个要素每个名次一行。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>Features with no facility within it stay, without a nearest one. Empty: no limit. In metres, whatever the layer is in.</source>
        <translation>在此距离内没有设施的要素仍然保留，最近设施为空。留空表示不限。单位为米，与图层的坐标系无关。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>A facility that has some is measured to the nearest of them, not to its edge.</source>
        <translation>有出入口的设施量到最近的出入口，不量到边缘。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>Without it an entrance leads into the facility that is nearest to it.</source>
        <translation>不指定时，出入口归入离它最近的设施。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>With them the way along streets is measured; without, the straight line.</source>
        <translation>指定后沿道路量算；不指定则按直线。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>None of {total} features has a facility.</source>
        <translation>{total} 个要素都没有可达的设施。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>From (cases, residential land …)</source>
        <translation>起点（案件、居住用地等）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>Field with the facility's id</source>
        <translation>设施编号字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>Field with the facility's name</source>
        <translation>设施名称字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>Lines to the facilities</source>
        <translation>到设施的连线</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>Features</source>
        <translation>要素数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>Features with a facility</source>
        <translation>有最近设施的要素数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>Mean distance (m)</source>
        <translation>平均距离（m）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>Median distance (m)</source>
        <translation>中位距离（m）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>Field with the facility's kind</source>
        <translation>设施类别字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>How many facilities</source>
        <translation>求几个设施</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>Greatest distance (m)</source>
        <translation>最大距离（m）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>Entrances of the facilities</source>
        <translation>设施出入口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>Field with the id of the entrance's facility</source>
        <translation>出入口所属设施编号字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>Measure lines and areas from their edge</source>
        <translation>线和面从边缘量起</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>Else from their centre, as a study does.</source>
        <translation>否则从中心量起，与方案计算一致。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>Measure on the ellipsoid</source>
        <translation>在椭球面上量算</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>Exact over any distance, and a little slower; the bearing is from true north.</source>
        <translation>任意距离都精确，稍慢；方位从真北量起。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>Distance to {layer}</source>
        <translation>到“{layer}”的距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>Ways to {layer}</source>
        <translation>到{layer}的路线</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/nearestfacility.py"/>
        <source>“{straight}” is for straight lines only, and with “{around}” there are ways with corners. Leave one of the two out.</source>
        <translation>“{straight}”只用于直线，而指定“{around}”后路线会转折。请二者取其一。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Streets cut where they meet</source>
        <translation>打断后的道路</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Check street lines</source>
        <translation>检查道路中心线</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Crossing without a vertex</source>
        <translation>没有交点的交叉</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>End drawn on to a street</source>
        <translation>端点接到道路上</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Lies there twice</source>
        <translation>重复</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Without length</source>
        <translation>没有长度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Vertex that stands there twice</source>
        <translation>重复顶点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Over or under, not joined</source>
        <translation>立体交叉，未连通</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Cut by a barrier</source>
        <translation>被障碍截断</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Shut off by one-way streets</source>
        <translation>因单行道无法进出</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Part cut off from the rest</source>
        <translation>与主网不连通的部分</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Places to look at</source>
        <translation>待查看的位置</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>What</source>
        <translation>情况</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Moved by (m)</source>
        <translation>移动距离（米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Row of the street</source>
        <translation>道路所在行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Length (m)</source>
        <translation>长度（米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Part (1: the longest)</source>
        <translation>连通部分（1 为最长）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Fields bridge, tunnel and layer are heeded where there are any.</source>
        <translation>有 bridge、tunnel、layer 字段时予以考虑。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Ends no farther from another street were meant to touch it.</source>
        <translation>相差不超过此距离的端点，本应与道路相接。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>With it streets are found that one-way streets lead only into, or only out of.</source>
        <translation>指定后可查出因单行道而只能进不能出或只能出不能进的道路。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Connected</source>
        <translation>已连通</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Cut off from the rest</source>
        <translation>与主网不连通</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Ends that miss a street by (m)</source>
        <translation>端点与道路相差不超过（米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Pieces of street</source>
        <translation>路段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Crossings without a vertex</source>
        <translation>没有交点的交叉</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Ends drawn on</source>
        <translation>接上的端点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Lines that lie there twice</source>
        <translation>重复的线</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Lines without length</source>
        <translation>没有长度的线</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Vertices that stand there twice</source>
        <translation>重复顶点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Crossings over or under, not joined</source>
        <translation>立体交叉，未连通</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Streets cut by a barrier</source>
        <translation>被障碍截断的道路</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Streets shut off by one-way streets</source>
        <translation>因单行道无法进出的道路</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Parts cut off from the rest</source>
        <translation>不连通的部分</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>Length cut off (0–1)</source>
        <translation>不连通长度占比（0–1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/networkcheck.py"/>
        <source>{pieces} pieces of street in {parts} parts; {share:.2f} % of the length is cut off.</source>
        <translation>共 {pieces} 个路段，{parts} 个连通部分；{share:.2f} % 的长度不连通。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/numbergrid.py"/>
        <source>Number a patrol grid</source>
        <translation>为网格编码</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/numbergrid.py"/>
        <source>Polygons; their own fields stay as they are.</source>
        <translation>面；原有字段保持不变。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/numbergrid.py"/>
        <source>A cell belongs to the one that holds a point on its surface.</source>
        <translation>网格归其面上一点所在的社区。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/numbergrid.py"/>
        <source>Numbered grid</source>
        <translation>编码后的网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/numbergrid.py"/>
        <source>Cells in no community</source>
        <translation>不在任何社区内的网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/numbergrid.py"/>
        <source>{count} cells lie in no community and have no number. Draw them, or the communities, anew.</source>
        <translation>有 {count} 个网格不在任何社区内，没有编码。请修改这些网格或社区的边界。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>Coverage by opening hours</source>
        <translation>分时覆盖（开放时间）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>Texts as Chinese tables or OpenStreetMap write them: 6:00-22:00, 24/7 …</source>
        <translation>文字，如 24小时、6:00-22:00、周一至周五 8:00-17:00，或 OpenStreetMap 写法。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>Its yes counts where no hours are written.</source>
        <translation>未写开放时间而此处为“是”的，按全天开放。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>Public holidays are days like any other.</source>
        <translation>法定节假日按平常的星期计算。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>{day}, {hour:02d}:{minute:02d}: {open} of {total} facilities are open, {unknown} of unknown hours; within {radius:g} m of them {covered:.1f} of {land:.1f} ha ({share:.2f} %).</source>
        <translation>{day} {hour:02d}:{minute:02d}：{total} 处设施中 {open} 处开放，{unknown} 处开放时间不明；开放设施 {radius:g} 米内 {covered:.1f}/{land:.1f} 公顷（{share:.2f}%）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>Facilities, open or not</source>
        <translation>设施（是否开放）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>Gaps at that time</source>
        <translation>该时刻的盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>Covered at that time</source>
        <translation>该时刻已覆盖</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>The hours of the day (table)</source>
        <translation>一天各时刻（表）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>Of which the opening hours are known</source>
        <translation>其中开放时间已知</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>Open at that time</source>
        <translation>该时刻开放</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>Covered land at that time (m²)</source>
        <translation>该时刻已覆盖用地（平方米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>Field of the opening hours</source>
        <translation>开放时间字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>Field that says whether it is open 24 hours</source>
        <translation>是否24小时开放字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>Day of the week</source>
        <translation>星期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>Hour</source>
        <translation>时刻</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>From 0 to 23; 8.5 is half past eight.</source>
        <translation>0 至 23；8.5 为八点半。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>For hours that differ by season: summer is May to October.</source>
        <translation>用于冬夏不同的开放时间：夏季为 5–10 月。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>Open on {when}</source>
        <translation>开放情况（{when}）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>Gaps on {when}</source>
        <translation>盲区（{when}）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>Covered on {when}</source>
        <translation>已覆盖（{when}）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>Hours of {day}</source>
        <translation>{day}各时刻</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/openinghours.py"/>
        <source>In the field “{field}” of “{layer}” no opening hours could be read. Choose the field that has them, as 6:00-22:00 or 24/7.</source>
        <translation>“{layer}”的字段“{field}”中读不出任何开放时间。请选择填写开放时间的字段，例如 6:00-22:00 或 24小时。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/outagedrill.py"/>
        <source>What hangs on each facility</source>
        <translation>设施停用演练</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/outagedrill.py"/>
        <source>Land that each covers alone</source>
        <translation>仅由其覆盖的用地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/outagedrill.py"/>
        <source>Facilities with what hangs on each</source>
        <translation>设施及其停用影响</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/outagedrill.py"/>
        <source>Of which others cover everything too</source>
        <translation>其中完全有备份的设施</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/outagedrill.py"/>
        <source>Most land that hangs on one (m²)</source>
        <translation>单处设施停用影响的最大用地（平方米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/outagedrill.py"/>
        <source>Most people who hang on one</source>
        <translation>单处设施停用影响的最多人口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/outagedrill.py"/>
        <source>{count} facilities; of {backed_up} everything is covered by others too. The most that hangs on one: {largest:.2f} ha.</source>
        <translation>共 {count} 处设施，其中 {backed_up} 处的服务范围另有设施覆盖；单处停用影响最大 {largest:.2f} 公顷。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolareas.py"/>
        <source>Join cells into patrol areas</source>
        <translation>合并为责任网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolareas.py"/>
        <source>Patrol area</source>
        <translation>责任网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolareas.py"/>
        <source>Community or street</source>
        <translation>社区或街道</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolareas.py"/>
        <source>Load</source>
        <translation>工作量</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolareas.py"/>
        <source>Inspector</source>
        <translation>采集员</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolareas.py"/>
        <source>Patrol areas</source>
        <translation>责任网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolareas.py"/>
        <source>Cells that share their edges, as “Draw up a patrol grid” makes them.</source>
        <translation>相邻网格须共用边界，“划分单元网格”的结果即是如此。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolareas.py"/>
        <source>No patrol area crosses it: a community or street.</source>
        <translation>责任网格不跨越的范围：社区或街道。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolareas.py"/>
        <source>How many inspectors each area has.</source>
        <translation>每个区域有几名采集员。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolareas.py"/>
        <source>For example the number of cases; without it every cell counts the same.</source>
        <translation>例如案件数；不指定时每个网格同等计算。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolareas.py"/>
        <source>Names, one a line, given out in the order of the patrol areas.</source>
        <translation>每行一个姓名，按责任网格的顺序分配。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolareas.py"/>
        <source>Field of the area</source>
        <translation>区域字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolareas.py"/>
        <source>Patrol areas in each</source>
        <translation>每个区域的责任网格数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolareas.py"/>
        <source>Field of the load</source>
        <translation>工作量字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolareas.py"/>
        <source>Inspectors</source>
        <translation>采集员</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolareas.py"/>
        <source>Cells with their patrol area</source>
        <translation>带责任网格编码的单元网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolareas.py"/>
        <source>Greatest load over the mean</source>
        <translation>最大工作量与平均值之比</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolareas.py"/>
        <source>{names} names for {areas} patrol areas: those left over have none.</source>
        <translation>责任网格 {areas} 个，姓名 {names} 个：多出的一方没有对应。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>Even out patrol areas</source>
        <translation>均衡责任网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>Patrol grid cells; they stay whole.</source>
        <translation>单元网格；不会被拆开。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>Code or inspector. Without it patrol areas are made anew.</source>
        <translation>编码或采集员姓名。不指定时重新划分责任网格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>No patrol area crosses it: a street or community. Each is evened out by itself.</source>
        <translation>责任网格不跨越的范围：街道或社区。各区域分别均衡。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>Empty: as many as there are today.</source>
        <translation>留空：与现在一样多。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>Seeing, reporting and checking it, without the way.</source>
        <translation>发现、上报和核查所用的时间，不含路上时间。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>Work is summed over these days.</source>
        <translation>工作量按这些天合计。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>These are walked. Without them, the way from case to case is estimated.</source>
        <translation>巡查所走的道路。没有道路时，估算案件之间的路程。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>How often a day the streets are walked; only with street lines.</source>
        <translation>每天把道路走几遍；仅在有道路中心线时使用。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>For inspectors who ride, their speed.</source>
        <translation>骑车巡查的，填骑行速度。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>Farthest from the mean that a load may be. The more is allowed, the fewer cells change hands.</source>
        <translation>工作量最多可偏离平均多少。允许得越多，换人的网格越少。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>Small maps are solved exactly within this time, in each area; 0: no proof is tried.</source>
        <translation>网格较少时在此时间内求出精确解（每个区域）；0：不做证明。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>Choose the field of today's patrol area, or say how many patrol areas are to be made.</source>
        <translation>请选择现责任网格字段，或填写要划分的责任网格数。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>Patrol areas, evened out</source>
        <translation>均衡后的责任网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>Cells, before and after</source>
        <translation>单元网格（调整前后）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>Patrol areas before</source>
        <translation>调整前的责任网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>Before and after (table)</source>
        <translation>调整前后对照（表）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>Load farthest from the mean before (%)</source>
        <translation>调整前工作量偏离平均的最大值（%）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>Load farthest from the mean after (%)</source>
        <translation>调整后工作量偏离平均的最大值（%）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>No division can be nearer than (%)</source>
        <translation>任何划分的最大偏离都不会小于（%）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>Cells that change hands</source>
        <translation>换人的网格数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>No division as even moves fewer than</source>
        <translation>同样均衡的划分至少要变动的网格数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>Field of today's patrol area</source>
        <translation>现责任网格字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>Patrol areas (in each area)</source>
        <translation>责任网格数（每个区域）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>Minutes for one case</source>
        <translation>每件案件用时（分钟）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>Days that the cases are from</source>
        <translation>案件所跨的天数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>Rounds a day</source>
        <translation>每天巡查遍数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>How uneven it may stay (%)</source>
        <translation>允许的不均衡程度（%）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>Seconds for the proof</source>
        <translation>证明最优所用秒数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/patrolbalance.py"/>
        <source>There is no work in any cell, so nothing can be evened out. Check the cases.</source>
        <translation>所有网格都没有工作量，无从均衡。请检查案件图层。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>Track plans</source>
        <translation>计划跟踪</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>Year, quarter or batch</source>
        <translation>年度、季度或批次</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>Task</source>
        <translation>任务数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>Under construction</source>
        <translation>在建</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>Not yet begun</source>
        <translation>未开工</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>Late</source>
        <translation>逾期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>Done share</source>
        <translation>完成率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>Finished in the quarter</source>
        <translation>当季完成</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>Finished in the year up to its end</source>
        <translation>年初至季末累计完成</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>Where the layer holds several kinds: each is tracked on its own.</source>
        <translation>图层含多类设施时，每类单独跟踪。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>Berths or seats, say, to be added up; without it every facility counts one.</source>
        <translation>例如泊位数、厕位数，按此累加；不指定时每处设施计 1。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>What was asked for, of each kind. Without it, what the layer has for the year.</source>
        <translation>每类应完成的数量；不指定时以图层中该年的设施为准。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>Without it, the year of the day.</source>
        <translation>不指定时为截止日所在年份。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>What is due before it and not done is late. Without it, today.</source>
        <translation>此日之前应完成而未完成的为逾期；不指定时为今天。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>Progress of plans</source>
        <translation>计划进度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>Late facilities</source>
        <translation>逾期设施</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>Amount</source>
        <translation>数量</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>Task of the year</source>
        <translation>年度任务</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>Year of the task</source>
        <translation>任务年份</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>Day (YYYY-MM-DD)</source>
        <translation>截止日（YYYY-MM-DD）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>Done of the task of the year</source>
        <translation>年度任务已完成数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/plantracking.py"/>
        <source>Task of {year}, on {day}: {done:g} of {total:g} done; {late} facilities are late.</source>
        <translation>{year} 年任务，截至 {day}：已完成 {done:g} / {total:g}；逾期设施 {late} 处。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/rollup.py"/>
        <source>Roll up districts to a city</source>
        <translation>各区成果汇总到全市</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/rollup.py"/>
        <source>It holds the results of the districts, each in a folder of its own.</source>
        <translation>其中存放各区的分析成果，每区一个子文件夹。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/rollup.py"/>
        <source>A workbook: the city, each district, and the runs they come from.</source>
        <translation>工作簿：全市、各区，以及所依据的各次分析。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/rollup.py"/>
        <source>Tables</source>
        <translation>数据表</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/rollup.py"/>
        <source>Districts</source>
        <translation>各区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/runstudy.py"/>
        <source>Run a study</source>
        <translation>运行研究</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/runstudy.py"/>
        <source>study.json: sources, standards, settings and outputs. The CivicGrid panel saves one.</source>
        <translation>study.json：数据来源、标准、设置和成果。可由城管一张图面板保存。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/runstudy.py"/>
        <source>Results of an earlier run in it are replaced, once all new ones are whole.</source>
        <translation>新成果全部完成后，才替换其中原有的成果。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/runstudy.py"/>
        <source>Study file</source>
        <translation>研究文件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/runstudy.py"/>
        <source>Folder of the results</source>
        <translation>成果文件夹</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/runstudy.py"/>
        <source>QGIS project</source>
        <translation>QGIS 工程</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/runstudy.py"/>
        <source>Meeting map</source>
        <translation>会议图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/runstudy.py"/>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/runstudy.py"/>
        <source>{kind} from {path}: {read} rows read, {used} used, {rejected} rejected</source>
        <translation>{kind}，来自 {path}：读取 {read} 行，采用 {used} 行，剔除 {rejected} 行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/sitevisits.py"/>
        <source>List of site visits</source>
        <translation>踏勘清单</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/sitevisits.py"/>
        <source>Names with commas between. Empty: the gaps of all kinds, and candidate sites.</source>
        <translation>名称之间用逗号分隔。留空：各类设施的覆盖盲区和备选地块。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/sitevisits.py"/>
        <source>Of gaps, those with the greatest need.</source>
        <translation>盲区取需求最大的若干处。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/sitevisits.py"/>
        <source>With a sketch map of every place, for Google Earth, Ovital Map and the like.</source>
        <translation>每处附示意图，可用谷歌地球、奥维互动地图等打开。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/sitevisits.py"/>
        <source>The same places as points, with fields for what is found.</source>
        <translation>同样的地点，以点表示，并有填写踏勘结论的字段。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/sitevisits.py"/>
        <source>Most places of a layer</source>
        <translation>每层最多处数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/sitevisits.py"/>
        <source>List (KMZ)</source>
        <translation>清单（KMZ）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/sitevisits.py"/>
        <source>List for QField</source>
        <translation>QField 清单</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/sitevisits.py"/>
        <source>Places</source>
        <translation>处数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Where next: choose sites</source>
        <translation>选址：下一处建在哪里</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Serve most with so many sites (MCLP)</source>
        <translation>给定点数覆盖最多（MCLP）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Serve a share with the fewest sites (LSCP)</source>
        <translation>达到目标比例的最少点数（LSCP）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Shortest mean walk (p-median)</source>
        <translation>平均步行距离最短（p-中位）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Shortest longest walk (p-center)</source>
        <translation>最远步行距离最短（p-中心）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>The first two ask who is within the radius, the last two how far everybody walks.</source>
        <translation>前两个看谁在半径之内，后两个看所有人走多远。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Demand (cells, residential land …)</source>
        <translation>需求（单元网格、居住用地等）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Each feature is measured from one point: small areas make it exact.</source>
        <translation>每个要素从一个点量起：面越小越准确。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>How much demand there is (people, cases); without it every feature counts as 1.</source>
        <translation>需求量（人口、案件）；不指定时每个要素计 1。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>They count as demand, too.</source>
        <translation>案件也计入需求。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>A case counts as so many people</source>
        <translation>一件案件折合人数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>The weight of a case in the mix of people and cases.</source>
        <translation>人口与案件加权合并时案件的权重。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Facilities that stand</source>
        <translation>现有设施</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>They stay; what they serve within the radius needs no site.</source>
        <translation>保留不动；其半径内的需求不再需要新点。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Candidate sites</source>
        <translation>候选点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Vacant plots, street corners: points, lines or polygons.</source>
        <translation>闲置地块、街角等：点、线或面。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Areas where sites may be (gaps …)</source>
        <translation>允许建设的范围（盲区等）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Candidates are made in them, on a square raster; besides those given, if any.</source>
        <translation>在其中按方格生成候选点；已有候选点时一并使用。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Land where no site may be</source>
        <translation>不得建设的用地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Water, other uses, dwellings that a distance must be kept from.</source>
        <translation>水面、其他用地、须保持防护距离的住宅。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>With them distances are along streets, on foot; else straight.</source>
        <translation>给出时按步行沿道路计算距离，否则按直线。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Chosen sites, ranked</source>
        <translation>所选地点（排名）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Lines from whom each site serves</source>
        <translation>各地点服务对象连线</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Demand, with what serves it</source>
        <translation>需求及其服务者</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Chosen sites</source>
        <translation>所选地点数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Demand served before</source>
        <translation>选址前已服务需求</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Demand served after</source>
        <translation>选址后已服务需求</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Demand</source>
        <translation>需求</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Demand out of reach of every candidate</source>
        <translation>所有候选点都够不到的需求</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Value of the objective</source>
        <translation>目标值</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>No choice has a better one than</source>
        <translation>任何方案都不优于</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>At most so far from the best possible (%)</source>
        <translation>与理论最优的最大差距（%）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Question</source>
        <translation>选址目标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Number of sites</source>
        <translation>选点数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>At most so many; required sites are among them. Empty: as the budget allows.</source>
        <translation>最多选这么多，含必选点。留空：以预算为限。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>What the sites may cost together, in the unit of the field of costs.</source>
        <translation>所选地点造价合计的上限，单位与造价字段相同。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Share to be served (%)</source>
        <translation>目标服务比例（%）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>For the fewest sites: of all demand, what stands already included.</source>
        <translation>用于最少点数：占全部需求的比例，含现有设施已服务的部分。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Who lies within is served; in metres, whatever the layers are in.</source>
        <translation>半径之内即为已服务；以米计，与图层单位无关。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Time for the proof (s)</source>
        <translation>证明用时（秒）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>What a first bound leaves open is solved exactly within this time.</source>
        <translation>初步界限之内尚未定论的部分在此时间内精确求解。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Field of the cost</source>
        <translation>造价字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Above 0. Without it every site costs 1, and the fewest sites are the cheapest.</source>
        <translation>须大于 0。不指定时每个点计 1，点数最少即最省。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>How much demand a site can serve, in the unit of the demand; empty: any.</source>
        <translation>一个点能服务的需求量，单位与需求相同；空值表示不限。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Field of the decision</source>
        <translation>决定字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>required, forbidden or decided; anything else, and empty: free to choose.</source>
        <translation>required（必选）、forbidden（禁选）或 decided（已定）；其他内容和空值：可自由选择。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Distance between candidates made (m)</source>
        <translation>生成候选点的间距（米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Distance to be kept from that land (m)</source>
        <translation>与该用地须保持的距离（米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>For candidates that are made, not for those given.</source>
        <translation>只用于生成的候选点，不用于已给的候选点。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Choose a layer of candidate sites, or of areas where sites may be.</source>
        <translation>请选择候选点图层，或允许建设的范围图层。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/siting.py"/>
        <source>Say how many sites: walks are shortest with a site at every place.</source>
        <translation>请填写选几个点：点越多步行距离总是越短。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeframes.py"/>
        <source>Animation through time</source>
        <translation>时间动画</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeframes.py"/>
        <source>Animation (*.gif);;Video (*.mp4)</source>
        <translation>动画 (*.gif);;视频 (*.mp4)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeframes.py"/>
        <source>Of each picture; a GIF of 1000 × 800 pixels has about 30 kB a month.</source>
        <translation>每幅图的大小；1000 × 800 像素的 GIF 每月约 30 kB。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeframes.py"/>
        <source>Those that move with the Temporal Controller change from picture to picture.</source>
        <translation>随时态控制器变化的图层，逐幅不同。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeframes.py"/>
        <source>Without it, the layers that move.</source>
        <translation>不填时取随时间变化的图层的范围。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeframes.py"/>
        <source>From the first to the last period that the layers have anything in.</source>
        <translation>从图层有内容的第一期到最后一期。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeframes.py"/>
        <source>A GIF needs Pillow, an MP4 the program ffmpeg.</source>
        <translation>GIF 需要 Pillow，MP4 需要 ffmpeg 程序。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeframes.py"/>
        <source>Seconds for each picture</source>
        <translation>每幅图的秒数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeframes.py"/>
        <source>How long each is to be seen.</source>
        <translation>每幅图显示多长时间。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeframes.py"/>
        <source>Layers, the uppermost first</source>
        <translation>图层（最上面的在前）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeframes.py"/>
        <source>Extent</source>
        <translation>范围</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeframes.py"/>
        <source>One picture for each</source>
        <translation>每幅图的时段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeframes.py"/>
        <source>Animation</source>
        <translation>动画</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeframes.py"/>
        <source>Pictures</source>
        <translation>图的幅数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeframes.py"/>
        <source>Width (pixels)</source>
        <translation>宽（像素）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeframes.py"/>
        <source>Height (pixels)</source>
        <translation>高（像素）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeframes.py"/>
        <source>None of the layers moves with the Temporal Controller, so all pictures would be the same. Open a project of CivicGrid, or set the time of the layer in its properties (Temporal).</source>
        <translation>没有随时态控制器变化的图层，各幅图会完全相同。请打开 CivicGrid 生成的工程，或在图层属性（时态）中设置时间。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeframes.py"/>
        <source>{count} pictures, from {first} to {last}.</source>
        <translation>共 {count} 幅，从 {first} 到 {last}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeframes.py"/>
        <source>That would be {count} pictures, more than {most}. Take longer periods.</source>
        <translation>将有 {count} 幅图，超过 {most} 幅。请选择更长的时段。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeprofile.py"/>
        <source>Cases by month, weekday and hour</source>
        <translation>案件的月、周、时规律</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeprofile.py"/>
        <source>With it each class has a profile of its own; near repeats are of one class.</source>
        <translation>填写后每个小类各有一份规律；近重复只在同一小类内成对。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeprofile.py"/>
        <source>Near repeats</source>
        <translation>近重复</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeprofile.py"/>
        <source>Cases whose hour is unknown</source>
        <translation>不知时刻的案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/timeprofile.py"/>
        <source>{count} cases were filed in periods that were left out, and are not counted.</source>
        <translation>{count} 件案件立案于未计入的时段，不予统计。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/visitfindings.py"/>
        <source>Read findings of site visits</source>
        <translation>读回踏勘结论</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/visitfindings.py"/>
        <source>Findings of site visits</source>
        <translation>踏勘结论</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/visitfindings.py"/>
        <source>The KMZ, KML, GeoPackage, GeoJSON or table that “List of site visits” made, filled in.</source>
        <translation>“踏勘清单”生成并已填写的 KMZ、KML、GeoPackage、GeoJSON 或表格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/visitfindings.py"/>
        <source>not visited</source>
        <translation>未踏勘</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/visitfindings.py"/>
        <source>List that was filled in</source>
        <translation>填写好的清单</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/visitfindings.py"/>
        <source>Findings</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/visitfindings.py"/>
        <source>Confirmed</source>
        <translation>已核实</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/visitfindings.py"/>
        <source>Rejected</source>
        <translation>剔除</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/visitfindings.py"/>
        <source>Unclear</source>
        <translation>待定</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/visitfindings.py"/>
        <source>Not visited</source>
        <translation>未踏勘</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/algorithms/visitfindings.py"/>
        <source>Of {total} places {confirmed} are confirmed, {rejected} rejected, {unclear} unclear; {open} were not visited.</source>
        <translation>共 {total} 处：确认 {confirmed} 处，不成立 {rejected} 处，待定 {unclear} 处，未踏勘 {open} 处。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/animation.py"/>
        <source>An animation is a .gif or an .mp4: let the name of the file end so.</source>
        <translation>动画为 .gif 或 .mp4：请让文件名以此结尾。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/animation.py"/>
        <source>A GIF is written by the Python package Pillow, which is missing.</source>
        <translation>GIF 由 Python 包 Pillow 写出，但本机缺少该包。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/animation.py"/>
        <source>An MP4 is written by the program ffmpeg, which is not on this computer. Take a GIF instead.</source>
        <translation>MP4 由 ffmpeg 程序写出，但本机没有该程序。请改用 GIF。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/animation.py"/>
        <source>ffmpeg could not write the video: {reason}. Take a GIF instead.</source>
        <translation>ffmpeg 未能写出视频：{reason}。请改用 GIF。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/changes.py"/>
        <source>{kind}: {added} added, {changed} changed, {gone} gone, {same} as before, {kept} kept by hand.</source>
        <translation>{kind}：新增 {added} 行，变更 {changed} 行，减少 {gone} 行，不变 {same} 行，保留手工修改 {kept} 行。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/changes.py"/>
        <source>Added: {ids}</source>
        <translation>新增：{ids}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/changes.py"/>
        <source>Changed: {ids}</source>
        <translation>变更：{ids}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/changes.py"/>
        <source>Gone: {ids}</source>
        <translation>减少：{ids}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/changes.py"/>
        <source>Kept by hand: {ids}</source>
        <translation>保留手工修改：{ids}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/addressqueue.py"/>
        <source>{count} rows wait. Click on the map where the chosen one is; Escape leaves.</source>
        <translation>还有 {count} 行待定位。请在地图上点击选中行所在的位置；按 Esc 退出。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/addressqueue.py"/>
        <source>No row waits any more.</source>
        <translation>已全部定位。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/addressqueue.py"/>
        <source>The results are out of date: compute again, and save the study.</source>
        <translation>成果已过期：请重新计算，并保存研究文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/addressqueue.py"/>
        <source>{reason}: {place}</source>
        <translation>{reason}：{place}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/addressqueue.py"/>
        <source>hand</source>
        <translation>手工</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/addressqueue.py"/>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/analysepage.py"/>
        <source>Project, workspace, print, web page and tables are written here</source>
        <translation>工程、成果库、图件、网页和表格都写入此文件夹</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/analysepage.py"/>
        <source>Along streets needs a layer of street centrelines.</source>
        <translation>沿道路量算需要道路中心线图层。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/analysepage.py"/>
        <source>Cases and kinds…</source>
        <translation>案件与设施…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/analysepage.py"/>
        <source>Which small classes of cases each kind of facility answers</source>
        <translation>各类设施对应哪些案件小类</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/analysepage.py"/>
        <source>Compute</source>
        <translation>开始计算</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/analysepage.py"/>
        <source>Distances, coverage, gaps and hotspots from the files of the study</source>
        <translation>用研究中的文件计算距离、覆盖率、覆盖盲区和热点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/analysepage.py"/>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/analysepage.py"/>
        <source>Stop; nothing is written, earlier results stay as they are</source>
        <translation>停止计算；不写入任何内容，先前的结果保持不变</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/analysepage.py"/>
        <source>The steps done so far</source>
        <translation>已完成的步骤</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/analysepage.py"/>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/analysepage.py"/>
        <source>Folder for the results</source>
        <translation>成果文件夹</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/answerswindow.py"/>
        <source>Small classes of cases, with commas between; more facilities would lessen these</source>
        <translation>案件小类，用逗号分隔；增设设施会减少这些案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/answerswindow.py"/>
        <source>Cases of these classes are set against the gaps of the kind: cells to build, to manage better, to watch. A kind without classes is not compared.</source>
        <translation>这些小类的案件与该类设施的盲区对照：补建、加强管理、关注的网格。没有小类的设施不作对照。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/answerswindow.py"/>
        <source>Which cases a kind of facility answers</source>
        <translation>各类设施对应哪些案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/answerswindow.py"/>
        <source>As it ships</source>
        <translation>恢复自带设置</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/answerswindow.py"/>
        <source>Show the classes again that the kinds ship with</source>
        <translation>重新显示各类设施自带的小类</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/answerswindow.py"/>
        <source>Small classes of cases</source>
        <translation>案件小类</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/answerswindow.py"/>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/basemapbox.py"/>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/basemapbox.py"/>
        <source>A map from the network below web page, project and prints; needs a connection</source>
        <translation>网页、工程和图件下面的网络底图，需要联网</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/basemapbox.py"/>
        <source>Your own key, from Tianditu's web site; kept by QGIS, readable in the web page</source>
        <translation>在天地图网站自行申请的密钥；保存在 QGIS 中，在网页中可见</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py"/>
        <source>The window “{title}” has changes that are not saved: save or discard them there.</source>
        <translation>“{title}”窗口中有未保存的修改，请先在该窗口中保存或放弃。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py"/>
        <source>Next: Analyse</source>
        <translation>下一步：分析</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py"/>
        <source>The study has changes that are not saved.</source>
        <translation>研究有未保存的修改。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py"/>
        <source>Computing waits until the products are made.</source>
        <translation>正在制作成果，做完后才能计算。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py"/>
        <source>The project of this folder is open and has changes that are not saved. Computing makes it anew.</source>
        <translation>此文件夹中的工程已打开且有未保存的修改；重新计算会重建该工程。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py"/>
        <source>Cancelled. Nothing was written.</source>
        <translation>已取消，没有写入任何内容。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py"/>
        <source>Environment…</source>
        <translation>运行环境…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py"/>
        <source>Add files on the page Data first.</source>
        <translation>请先在“数据”页添加文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py"/>
        <source>Compute, discard them</source>
        <translation>放弃修改并计算</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py"/>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py"/>
        <source>Discard</source>
        <translation>放弃修改</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py"/>
        <source>Workspace {name}; standards: {profile}</source>
        <translation>工作库 {name}；标准：{profile}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py"/>
        <source>{count} files; standards: {profile}</source>
        <translation>{count} 个文件；标准：{profile}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/controller.py"/>
        <source>Done: {count} files in {folder}</source>
        <translation>完成：{count} 个文件，位于 {folder}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>No file yet: add the tables and maps you have, or drop them here.</source>
        <translation>还没有文件：请添加手头的表格和地图，或拖放到这里。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Recognise the kind</source>
        <translation>自动识别类别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Open study…</source>
        <translation>打开研究…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Open a saved study file</source>
        <translation>打开已保存的研究文件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Save study…</source>
        <translation>保存研究…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Save files, settings and standards as a study file that can be run again</source>
        <translation>把文件、设置和标准保存为研究文件，以后可再次运行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Start page</source>
        <translation>返回开始页</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Leave this study and go back to the start</source>
        <translation>关闭此研究，回到起始页</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Take the last change back (Ctrl+Z)</source>
        <translation>撤销上一步更改（Ctrl+Z）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Make it once more (Ctrl+Y)</source>
        <translation>重做（Ctrl+Y）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>About the study</source>
        <translation>研究信息</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>What the study is called, what stands on its maps, and which cases count</source>
        <translation>研究的名称、印在图上的内容，以及统计哪些日期的案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Title of maps and tables</source>
        <translation>图件和表格的标题</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Name of the district</source>
        <translation>辖区名称</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Who made the map, as printed on it</source>
        <translation>印在图上的制图单位</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>The day up to which the data are complete</source>
        <translation>数据截止日期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Language of layers, print, web page and table</source>
        <translation>图层、图件、网页和表格所用的语言</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>As in QGIS</source>
        <translation>与 QGIS 相同</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>District studied</source>
        <translation>辖区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Maker</source>
        <translation>制图单位</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Data as of</source>
        <translation>数据截止</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Own kinds…</source>
        <translation>自定类别…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Kinds of facilities of your own: rest stops, sorting kiosks, charging points</source>
        <translation>自己定义的设施类别：驿站、分类亭、充电桩等</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Add data…</source>
        <translation>添加数据…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Bring in tables, maps and open layers, many at once; or drop files onto this panel</source>
        <translation>导入表格、地图和已打开的图层，可一次多个；也可把文件拖到本面板上</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Take the chosen files out of the study (the files themselves stay)</source>
        <translation>把选中的文件移出研究（文件本身保留）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>What the chosen file holds</source>
        <translation>选中文件的内容类别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Keep in a workspace…</source>
        <translation>保存到工作库…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Keep the data in one file: edited on the map, brought in anew each month, with what changed</source>
        <translation>把数据保存到一个文件：可在地图上编辑，每月更新，并说明有哪些变化</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Rejected rows…</source>
        <translation>未用行…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Write the rejected rows to Excel; mended there, they are imported again</source>
        <translation>将未用行写入 Excel，修正后可重新导入</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Rows to place…</source>
        <translation>待定位的行…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Place rows that have an address but no coordinates by clicking on the map</source>
        <translation>对有地址、无坐标的行，点击地图定位</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Take the last import of the chosen kind back</source>
        <translation>撤回所选类别最近一次导入</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/datapage.py"/>
        <source>Workspace {name}</source>
        <translation>工作库 {name}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/deciding.py"/>
        <source>Kept in the study: {site}, {verdict}. Find sites again to go on from it.</source>
        <translation>已记入研究：{site}，{verdict}。再次选址将据此进行。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/deciding.py"/>
        <source>Kept in the workspace: {site}, {verdict}. Find sites again to go on from it.</source>
        <translation>已记入工作库：{site}，{verdict}。再次选址将据此进行。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/deciding.py"/>
        <source>Taken back: {site} is {verdict} again, as before ({by}).</source>
        <translation>已撤回：{site} 恢复为此前的“{verdict}”（{by}）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/deciding.py"/>
        <source>Keeping a decision</source>
        <translation>正在保存决策</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/deciding.py"/>
        <source>Taken back: {site} is open again.</source>
        <translation>已撤回：{site} 恢复为待定。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/deciding.py"/>
        <source>Before: {verdict} ({by}).</source>
        <translation>此前的决策：{verdict}（{by}）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/decisionbar.py"/>
        <source>Stands in the log beside the decision</source>
        <translation>与决策一并记入记录</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/decisionbar.py"/>
        <source>Who decides; remembered for the next time</source>
        <translation>决策人；下次自动填写</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/decisionbar.py"/>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/decisionbar.py"/>
        <source>By</source>
        <translation>决策人</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/decisionbar.py"/>
        <source>Accept</source>
        <translation>采纳</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/decisionbar.py"/>
        <source>The next run keeps the site</source>
        <translation>下次运行保留该点位</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/decisionbar.py"/>
        <source>Reject</source>
        <translation>否决</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/decisionbar.py"/>
        <source>The next run does not propose it</source>
        <translation>下次运行不再推荐</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/decisionbar.py"/>
        <source>Defer</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/decisionbar.py"/>
        <source>Not now: not proposed until taken back</source>
        <translation>暂不考虑：撤回前不再推荐</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/decisionbar.py"/>
        <source>Forget what was decided about the site</source>
        <translation>撤销对该点位的决策</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/earlier.py"/>
        <source>Reading the earlier results</source>
        <translation>正在读取已有成果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/figurelines.py"/>
        <source>Whole district</source>
        <translation>全区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/figurelines.py"/>
        <source>meets</source>
        <translation>达标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/figurelines.py"/>
        <source>falls short</source>
        <translation>未达标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/figurelines.py"/>
        <source>{name}, {radius:.0f} m</source>
        <translation>{name}，{radius:.0f} m</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/figurelines.py"/>
        <source>Meets the target of {target:.0%}.</source>
        <translation>达到 {target:.0%} 的目标。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/figurelines.py"/>
        <source>Falls short of the target of {target:.0%}.</source>
        <translation>未达到 {target:.0%} 的目标。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/geojsonwindow.py"/>
        <source>What the fields are called in the files</source>
        <translation>文件中字段的名称</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/geojsonwindow.py"/>
        <source>Each layer is written in every form that is ticked</source>
        <translation>每个图层按勾选的每种格式各写一份</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/geojsonwindow.py"/>
        <source>For maps that are shifted themselves; the copy says so in its name</source>
        <translation>供本身带偏移的地图使用；副本的文件名会注明</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/geojsonwindow.py"/>
        <source>How exactly places are written</source>
        <translation>坐标写到小数点后几位</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/geojsonwindow.py"/>
        <source>What is ticked is written; layers with a reason leave only if you tick them</source>
        <translation>勾选的图层才写出；注明原因的图层须由您勾选才外发</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/geojsonwindow.py"/>
        <source>GeoJSON for the web</source>
        <translation>发布到网上的 GeoJSON</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/geojsonwindow.py"/>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/geojsonwindow.py"/>
        <source>Write</source>
        <translation>写出</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/geojsonwindow.py"/>
        <source>About kB</source>
        <translation>约 kB</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/geojsonwindow.py"/>
        <source>Counts left empty</source>
        <translation>案件数留空</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/geojsonwindow.py"/>
        <source>Kept back</source>
        <translation>不外发</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/geojsonwindow.py"/>
        <source>shows hazards</source>
        <translation>涉及危险源</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/geojsonwindow.py"/>
        <source>shows cases one by one</source>
        <translation>涉及逐条案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/geojsonwindow.py"/>
        <source>Files of an earlier export that will be replaced: {count}.</source>
        <translation>将被替换的上次导出文件：{count} 个。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/helpcontents.py"/>
        <source>Algorithms are found in the Processing toolbox, under CivicGrid.</source>
        <translation>以下算法在“处理工具箱”的“城管一张图”一栏中。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/helpcontents.py"/>
        <source>From installing to the first meeting print in ten minutes</source>
        <translation>十分钟：从安装到第一张会议图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/helpcontents.py"/>
        <source>The panel, page by page</source>
        <translation>面板各页</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/helpcontents.py"/>
        <source>Glossary</source>
        <translation>术语表</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/helpcontents.py"/>
        <source>Tried as a new user would</source>
        <translation>以新用户身份试用</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/helpcontents.py"/>
        <source>What if</source>
        <translation>推演</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/helpcontents.py"/>
        <source>How sites are chosen</source>
        <translation>选址方法</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/helpcontents.py"/>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/helpwindow.py"/>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/helpwindow.py"/>
        <source>Go to the page before (Alt+Left)</source>
        <translation>返回上一页（Alt+左方向键）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/helpwindow.py"/>
        <source>List all pages of the help</source>
        <translation>列出帮助的全部页面</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/helpwindow.py"/>
        <source>Links lead to other pages of the help</source>
        <translation>点击链接可转到帮助的其他页面</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/keeping.py"/>
        <source>The data are kept in {name}: {rows:,} rows of {kinds} kinds.</source>
        <translation>数据已保存到 {name}：{kinds} 个类别，共 {rows:,} 行。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/keeping.py"/>
        <source>Bringing files into the workspace</source>
        <translation>正在导入工作库</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/keeping.py"/>
        <source>Bringing files into the workspace …</source>
        <translation>正在导入工作库……</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/keeping.py"/>
        <source>The last import was taken back.</source>
        <translation>已撤回最近一次导入。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/keeping.py"/>
        <source>Cancelled. The workspace is as it was.</source>
        <translation>已取消，工作库保持原样。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>What files and sheets of it are called besides, with commas between</source>
        <translation>文件名、工作表名的其他叫法，用顿号或逗号隔开</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>Small classes of cases that more of them would lessen, with commas between</source>
        <translation>增设此类设施可减少的案件小类，用顿号或逗号隔开</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>Number, name, state, year, street, community, address are known without being listed</source>
        <translation>编号、名称、状态、年份、街道、社区、地址会自动识别，不必列出</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>The kind has no name. Without one nobody finds it again. Give it a name.</source>
        <translation>该类别没有名称，以后无法找到它。请填写名称。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>There is a kind “{name}” already. Two of one name can't be told apart.</source>
        <translation>已有名为“{name}”的类别，同名的两种无法区分。请换一个名称。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>What maps and tables call it</source>
        <translation>在地图和表格中显示的名称</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>May be left empty</source>
        <translation>可不填</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>What its files hold</source>
        <translation>文件中的图形是点还是面</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>points or areas</source>
        <translation>点或面</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>Colour of its sign</source>
        <translation>图标颜色</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>Its coverage is measured by this</source>
        <translation>按此半径计算覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>none: distances only</source>
        <translation>无（只算距离）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>Name (Chinese)</source>
        <translation>中文名称</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>Name (English)</source>
        <translation>英文名称</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>Shown as</source>
        <translation>图形</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>Service radius</source>
        <translation>服务半径</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>Other names</source>
        <translation>其他叫法</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>Answers cases</source>
        <translation>对应案件小类</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>Add column</source>
        <translation>添加字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>One more column of its tables that shall come in</source>
        <translation>增加一个需要导入的字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>Remove column</source>
        <translation>删除字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>Take the chosen column out of the kind</source>
        <translation>从该类别中去掉所选字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>What the values of the column are</source>
        <translation>该列的值是什么</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>text</source>
        <translation>文本</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>number</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>date</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>code</source>
        <translation>编码</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>Columns of its tables</source>
        <translation>表格字段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>Other headers</source>
        <translation>其他表头</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>Column {number} has no name. Give it one, or remove it.</source>
        <translation>第 {number} 个字段没有名称。请填写名称，或删除该字段。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindform.py"/>
        <source>Two columns are called “{name}”. Rename one of them.</source>
        <translation>有两个字段都叫“{name}”。请修改其中一个。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindswindow.py"/>
        <source>Export own kinds</source>
        <translation>导出自定类别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindswindow.py"/>
        <source>Import own kinds</source>
        <translation>导入自定类别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindswindow.py"/>
        <source>Own kinds of facilities</source>
        <translation>自定设施类别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindswindow.py"/>
        <source>Your own kinds; they stay in QGIS</source>
        <translation>自定的设施类别，保存在 QGIS 配置中</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindswindow.py"/>
        <source>Save this kind</source>
        <translation>保存该类别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindswindow.py"/>
        <source>Keep it; from now on files of it are recognised</source>
        <translation>保存后，此类文件可自动识别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindswindow.py"/>
        <source>New kind</source>
        <translation>新建类别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindswindow.py"/>
        <source>Begin with an empty form</source>
        <translation>从空白表单开始</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindswindow.py"/>
        <source>Remove the chosen kinds; those that files of the study are of stay</source>
        <translation>移除所选类别；本研究文件正在使用的类别不能移除</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindswindow.py"/>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindswindow.py"/>
        <source>Write the chosen kinds into a file, to be passed on</source>
        <translation>把所选类别写入文件，供他人使用</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindswindow.py"/>
        <source>Import…</source>
        <translation>导入…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindswindow.py"/>
        <source>Take kinds over from such a file</source>
        <translation>从此类文件导入类别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindswindow.py"/>
        <source>Files of the study are of the kind {names}. Give them another kind first.</source>
        <translation>本研究中有文件属于类别“{names}”，不能移除。请先为这些文件选择其他类别。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindswindow.py"/>
        <source>Removed. What the form shows can be saved again.</source>
        <translation>已移除。表单中的内容仍可重新保存。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindswindow.py"/>
        <source>Kept: {count}.</source>
        <translation>已保存 {count} 个类别。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindswindow.py"/>
        <source>Saved: {path}</source>
        <translation>已保存：{path}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/kindswindow.py"/>
        <source>Own kinds that were there before and are replaced: {count}.</source>
        <translation>已有的同一类别被替换：{count} 个。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/maindock.py"/>
        <source>CivicGrid</source>
        <translation>城管一张图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/maindock.py"/>
        <source>The pages of the panel</source>
        <translation>面板的各页</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/maindock.py"/>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/maindock.py"/>
        <source>The study, and the layers it is made of</source>
        <translation>研究内容及其所含图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/maindock.py"/>
        <source>Standards</source>
        <translation>标准</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/maindock.py"/>
        <source>What everything is measured by, and where each number comes from</source>
        <translation>全部计算所依据的标准及其出处</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/maindock.py"/>
        <source>Analyse</source>
        <translation>分析</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/maindock.py"/>
        <source>Compute and watch</source>
        <translation>计算并查看进度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/maindock.py"/>
        <source>Results</source>
        <translation>分析结果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/maindock.py"/>
        <source>Figures, gaps and hot cells</source>
        <translation>指标、盲区与热点网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/maindock.py"/>
        <source>Where next</source>
        <translation>选址</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/maindock.py"/>
        <source>Where further facilities should stand</source>
        <translation>新设施应当建在哪里</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/maindock.py"/>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/maindock.py"/>
        <source>Print and export</source>
        <translation>出图与导出</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/notice.py"/>
        <source>Hide this message</source>
        <translation>隐藏此消息</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/notice.py"/>
        <source>… and {count} more</source>
        <translation>……另有 {count} 条</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py"/>
        <source>Meeting pack…</source>
        <translation>汇报图册…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py"/>
        <source>Maps and tables for the meeting: see every page, choose if you like, then print</source>
        <translation>会议用的图和表：逐页预览，需要时选择内容，然后打印</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py"/>
        <source>One file that opens in any browser, with no network</source>
        <translation>单个文件，任何浏览器都能打开，无需联网</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py"/>
        <source>Table (Excel)</source>
        <translation>表格（Excel）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py"/>
        <source>All figures, with n and N, and the rejected rows</source>
        <translation>全部指标（含 n 和 N）以及被剔除的行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py"/>
        <source>Work report (Word)</source>
        <translation>工作报告（Word）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py"/>
        <source>Paragraphs and tables for the written report, built from the figures</source>
        <translation>由指标生成的汇报文字和表格，可用于书面材料</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py"/>
        <source>GeoJSON…</source>
        <translation>GeoJSON…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py"/>
        <source>Layers for web maps (WGS 84): see and choose what leaves the house, then write</source>
        <translation>网络地图用图层（WGS 84）：先查看并选择哪些内容对外，再写出</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py"/>
        <source>Everything</source>
        <translation>全部输出</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py"/>
        <source>All products at once: see what would be written, then write</source>
        <translation>一次生成全部成果：先预览将写出的内容，再写出</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py"/>
        <source>Open the folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py"/>
        <source>Show the folder of the results</source>
        <translation>显示成果所在文件夹</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py"/>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py"/>
        <source>Open what was made</source>
        <translation>打开已生成的成果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py"/>
        <source>Products wait until the study is computed. Map, tables and cards go on meanwhile.</source>
        <translation>正在计算，算完后才能制作成果；其间地图、表格和卡片照常可用。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py"/>
        <source>Compute first: there is nothing to print yet.</source>
        <translation>请先计算：目前没有可输出的成果。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/outputpage.py"/>
        <source>Not made yet</source>
        <translation>尚未生成</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/packform.py"/>
        <source>Parts that the results have nothing of are left out</source>
        <translation>分析结果中没有内容的部分自动略去</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/packform.py"/>
        <source>Facilities of other kinds are on no map and in no table</source>
        <translation>其余类别的设施不出现在地图和表格中</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/packform.py"/>
        <source>Each has its own map and figures, the neighbours greyed</source>
        <translation>每个区域有自己的地图和数值，周边淡化</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/packform.py"/>
        <source>Size and orientation of the sheets</source>
        <translation>图纸的大小和方向</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/packform.py"/>
        <source>For printers without colour</source>
        <translation>供黑白打印机使用</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/packpreview.py"/>
        <source>The pages; click one to see it</source>
        <translation>各页；点击预览</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/packpreview.py"/>
        <source>Counting the pages…</source>
        <translation>正在统计页数…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/packpreview.py"/>
        <source>Page no.</source>
        <translation>页码</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/packpreview.py"/>
        <source>Pages: {count}</source>
        <translation>共 {count} 页</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/packwindow.py"/>
        <source>The file the pack is printed into</source>
        <translation>图册写入的文件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/packwindow.py"/>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/packwindow.py"/>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/packwindow.py"/>
        <source>{name} of {when} will be replaced.</source>
        <translation>{name}（{when}）将被替换。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/packwindow.py"/>
        <source>Printing</source>
        <translation>正在打印</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/packwindow.py"/>
        <source>Replace and print</source>
        <translation>替换并打印</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/periodbox.py"/>
        <source>Filed from … to …</source>
        <translation>限定立案日期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/periodbox.py"/>
        <source>Compute with the cases of some days alone</source>
        <translation>只用某段日期内的案件计算</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/periodbox.py"/>
        <source>The first day of which cases count</source>
        <translation>统计案件的起始日期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/periodbox.py"/>
        <source>The last day of which cases count</source>
        <translation>统计案件的截止日期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/productwindow.py"/>
        <source>What would be written</source>
        <translation>将写出的内容</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/productwindow.py"/>
        <source>The first rows or the texts of what is chosen</source>
        <translation>所选内容的前几行或文字</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/productwindow.py"/>
        <source>Copy the text</source>
        <translation>复制文字</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/productwindow.py"/>
        <source>Copy what is shown, to be pasted into another document</source>
        <translation>复制所显示的内容，可粘贴到其他文档</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/productwindow.py"/>
        <source>Product</source>
        <translation>成果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/productwindow.py"/>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/productwindow.py"/>
        <source>File that stands there</source>
        <translation>已有文件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/productwindow.py"/>
        <source>What is ticked is written</source>
        <translation>勾选的将写出</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/productwindow.py"/>
        <source>Changed since they were made, and the changes will be lost: {names}.</source>
        <translation>以下文件生成后被修改过，替换后修改将丢失：{names}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/productwindow.py"/>
        <source>Files that will be replaced: {count}.</source>
        <translation>将被替换的文件：{count} 个。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/productwindow.py"/>
        <source>No file will be replaced.</source>
        <translation>不会替换任何文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/productwindow.py"/>
        <source>Replace and write</source>
        <translation>替换并写出</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/productwindow.py"/>
        <source>{when}, changed by hand</source>
        <translation>{when}，有人改过</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/progressline.py"/>
        <source>Stop; nothing is written, the files that are there stay as they are</source>
        <translation>停止；不写出任何内容，已有文件保持不变</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/queuewindow.py"/>
        <source>Rows without coordinates; choose one, then click its place on the map</source>
        <translation>无坐标的行；选中一行后在地图上点击其位置</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/queuewindow.py"/>
        <source>Rows to place</source>
        <translation>待定位的行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/queuewindow.py"/>
        <source>Take the proposal</source>
        <translation>采用建议位置</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/queuewindow.py"/>
        <source>Place the chosen row at its best proposal</source>
        <translation>将选中的行定位到得分最高的建议位置</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/queuewindow.py"/>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/queuewindow.py"/>
        <source>Go on to the next row that waits</source>
        <translation>转到下一个待定位的行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/queuewindow.py"/>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/queuewindow.py"/>
        <source>Take back the last placing</source>
        <translation>撤销上一次定位</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/queuewindow.py"/>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/queuewindow.py"/>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/queuewindow.py"/>
        <source>Proposal</source>
        <translation>建议位置</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/queuewindow.py"/>
        <source>Score</source>
        <translation>得分</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/queuewindow.py"/>
        <source>Placed by</source>
        <translation>定位依据</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/rejectedrows.py"/>
        <source>{count} rejected rows are in {path}. Mend them there, then import that file.</source>
        <translation>已将 {count} 行未用行写入 {path}。请在其中修正，然后导入该文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/reporttables.py"/>
        <source>Click a heading to sort; click a facility, or press Enter, to see it on the map</source>
        <translation>点击表头排序；点击设施或按回车键，在地图上查看</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/reporttables.py"/>
        <source>Which table to show</source>
        <translation>选择要显示的表</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultscontroller.py"/>
        <source>The meeting pack is printed: {count} pages, {path}</source>
        <translation>汇报图册已打印：共 {count} 页，{path}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultscontroller.py"/>
        <source>The results are ready. Opening their project discards the changes of the open one.</source>
        <translation>成果已生成。打开成果工程将放弃当前工程中未保存的修改。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultscontroller.py"/>
        <source>Next: meeting pack…</source>
        <translation>下一步：汇报图册…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultscontroller.py"/>
        <source>The project of the results is not open.</source>
        <translation>成果工程没有打开。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultscontroller.py"/>
        <source>The results are on the map: {folder}</source>
        <translation>成果已显示在地图上：{folder}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultscontroller.py"/>
        <source>Open the results</source>
        <translation>打开成果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultscontroller.py"/>
        <source>The project shows the results of another study. Opening that one discards what is not saved of this.</source>
        <translation>打开的工程属于另一项研究的成果。打开那项研究会放弃当前研究中未保存的内容。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultscontroller.py"/>
        <source>Not now</source>
        <translation>暂不打开</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultscontroller.py"/>
        <source>The results are out of date: changed since then were {kinds}.</source>
        <translation>成果已过期，此后有变动：{kinds}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultscontroller.py"/>
        <source>Compute again</source>
        <translation>重新计算</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultscontroller.py"/>
        <source>No program here opens {path}.</source>
        <translation>本机没有能打开 {path} 的程序。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultscontroller.py"/>
        <source>Open its study</source>
        <translation>打开该研究</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>n of N says of how many; → once the planned ones are built. Click a figure to see its map</source>
        <translation>n / N 表示在多少之中；→ 之后为规划设施建成后的数值。点击指标可查看相应的图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>Click a gap, or press Enter, to see it on the map</source>
        <translation>点击盲区或按回车键，在地图上查看</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>Click a cell, or press Enter, to see it on the map. Sure: how sure it is that more cases (red) or fewer (blue) stand here than by chance. Stable: in what share of the runs with other cells it is hot. Without: how sure it is once crowded spots, repeats and top reporters are left out</source>
        <translation>点击网格或按回车键，在地图上查看。可信度：案件明显偏多（红）或偏少（蓝）、并非偶然的可信程度。稳定性：更换网格划分后仍为热点的比例。剔除后：去掉集中点位、重复案件和高频上报来源之后的可信度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>Rows that were not used, with the row number in the file and the reason</source>
        <translation>未被采用的行、在文件中的行号及原因</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>Nothing computed yet: press Compute on the page Analyse.</source>
        <translation>尚未计算：请在“分析”页点击“开始计算”。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>What is this place?</source>
        <translation>这里是哪里？</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>Click on the map: its cell, the nearest of every kind with the way, cases, figures</source>
        <translation>在地图上单击：查看所在网格、每类最近设施及路线、案件和指标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>What if…</source>
        <translation>推演…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>Drag, add and close facilities on the map, and see at once what is covered then</source>
        <translation>在地图上拖动、新增、关闭设施，即时查看覆盖变化</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>Figures, and what to look at on the map</source>
        <translation>各项指标，以及地图上需要关注的位置</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>Show the gaps of one kind only</source>
        <translation>只显示某一类设施的盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>Figures</source>
        <translation>指标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>Hot and cold</source>
        <translation>冷热点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>Gap</source>
        <translation>盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>Area (ha)</source>
        <translation>面积(公顷)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>Cell</source>
        <translation>网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>Sure</source>
        <translation>可信度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>Stable</source>
        <translation>稳定性</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>Without</source>
        <translation>剔除后</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>Row</source>
        <translation>行号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>All kinds</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>Value</source>
        <translation>数值</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>{count} of them of the classes that this kind answers</source>
        <translation>其中 {count} 件属于该类设施对应的小类</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/resultspage.py"/>
        <source>{kind} {number}</source>
        <translation>{kind} {number}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Facilities of the class below take this radius instead of that of the rule named</source>
        <translation>属于下列级别的设施用本规则的半径，代替所指规则的半径</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>What tells the class: size, tonnes a day, collection mode, land use …</source>
        <translation>按什么分级：面积、日转运量、收集方式、用地性质等</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Values of the field that belong to the class, with commas between</source>
        <translation>属于该级别的字段值，用逗号分隔</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Of what the share is taken</source>
        <translation>覆盖率的分母</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>The share that must be covered; without one the coverage is told, but not judged</source>
        <translation>必须达到的覆盖率；不填则只报覆盖率，不作判定</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Where its numbers are known from</source>
        <translation>数值的依据</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Without it the rule is marked “unverified” on screen and on paper</source>
        <translation>不勾选时，屏幕和图纸上标注“未核实”</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>What it says, in a few words</source>
        <translation>用几个字说明条款内容</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>The rule does not say anything. Say in a few words what it demands.</source>
        <translation>这条规则没有说明。请用几个字写明它的要求。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>From is larger than to: no number lies between. Exchange the two.</source>
        <translation>下限大于上限，没有数值能落在其间。请对调。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>The class has neither limits nor values. Give one, or choose all of them.</source>
        <translation>该级别既没有界限也没有取值。请填写其一，或选“全部”。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>The class ends before it begins. Give a larger upper limit.</source>
        <translation>该级别的上界不大于下界。请填写更大的上界。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Park</source>
        <translation>公园绿地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Waste collection point</source>
        <translation>垃圾收集点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Life circle</source>
        <translation>生活圈</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>a rule of its own</source>
        <translation>独立规则</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>The kind of facilities</source>
        <translation>设施类别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>This value and above</source>
        <translation>不小于此值</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Below this value</source>
        <translation>小于此值</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Stands in for</source>
        <translation>替代规则</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Only of a class, by</source>
        <translation>仅限级别，按</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>From … to below</source>
        <translation>从…至小于…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Or one of</source>
        <translation>或取值为</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>How far a facility serves</source>
        <translation>一座设施服务多远</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>To be kept from dwellings</source>
        <translation>与住处应保持的距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Of all facilities together</source>
        <translation>所有设施合计</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>At least</source>
        <translation>不少于</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>At most; more is not held against anyone</source>
        <translation>不多于；超过不算不达标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>At least; nearer is not held against anyone</source>
        <translation>不小于；更近不算不达标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>At most, from each facility to the next of its kind</source>
        <translation>每座设施到下一座同类设施不大于</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Target share</source>
        <translation>目标覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Density</source>
        <translation>设置密度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Spacing</source>
        <translation>设置间距</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Protection distance</source>
        <translation>防护距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Area per person</source>
        <translation>人均面积</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Number of the standard</source>
        <translation>标准编号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Clause of the standard</source>
        <translation>条款号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Year of the edition</source>
        <translation>版本年份</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>unknown</source>
        <translation>不详</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>verified</source>
        <translation>已核实</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Standard, clause</source>
        <translation>标准编号、条款</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Known from</source>
        <translation>依据</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Says (Chinese)</source>
        <translation>内容（中文）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Says (English)</source>
        <translation>内容（英文）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>all of them</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Whom it is about</source>
        <translation>适用对象</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>What it demands</source>
        <translation>要求</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>Where it is written</source>
        <translation>出处</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>of built-up land</source>
        <translation>按建成区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>of residential land</source>
        <translation>按居住用地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>of the population</source>
        <translation>按人口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>set by ourselves</source>
        <translation>自定</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>read in the published text</source>
        <translation>见正式文本</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>read in a partial copy</source>
        <translation>见部分文本</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/ruleform.py"/>
        <source>only quoted by others</source>
        <translation>仅见他人引用</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>Distances</source>
        <translation>距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>How distances and service areas are measured; the standards' radii stay the same</source>
        <translation>距离和服务范围的量算方式；标准规定的半径不变</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>Whether a gap ends where a street or community ends, to be told to whom it belongs</source>
        <translation>覆盖盲区是否按街道或社区边界切分，便于落实到责任单位</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>Asked is</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>What the sites are to be best for</source>
        <translation>按什么目标选址</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>Standing is</source>
        <translation>已有设施按</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>Whether what is being built or planned serves already when sites are chosen</source>
        <translation>选址时，在建和规划的设施是否也算已有</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>Candidates are</source>
        <translation>候选点取自</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>What is made in the gaps where the study brings no candidate sites</source>
        <translation>研究没有候选用地时，在覆盖盲区内怎样生成候选点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>Which cells count as neighbours when hot spots are looked for</source>
        <translation>查找热点时哪些网格算作相邻</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>Crowded spots</source>
        <translation>集中点位</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>Cases with very many others on one spot when hot spots are looked for</source>
        <translation>查找热点时如何对待同一点位上大量集中的案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>Time in</source>
        <translation>时间分期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>Into what time is cut to see hot spots come and go</source>
        <translation>观察热点演变时按什么时段分期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>Ranking by</source>
        <translation>排名周期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>Periods of the figures of cases, each ranked against the one before</source>
        <translation>案件指标的统计周期，各期与上一期比较排名</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>Rates of</source>
        <translation>比率口径</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>Of which cases the rates of closing and handling are taken</source>
        <translation>结案率和处置率以哪些案件为分母</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>In time by</source>
        <translation>按期依据</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>Which date must be within the deadline</source>
        <translation>哪个日期须在截止时间之内</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>in a straight line</source>
        <translation>直线距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>along streets</source>
        <translation>沿道路</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>whole</source>
        <translation>整块</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>cut at the borders of streets</source>
        <translation>按街道边界切分</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>cut at the borders of communities</source>
        <translation>按社区边界切分</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>to cover most</source>
        <translation>覆盖最多</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>the fewest sites for a share</source>
        <translation>达到覆盖率所需点数最少</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>the shortest mean walk</source>
        <translation>平均步行距离最短</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>the shortest longest walk</source>
        <translation>最远步行距离最短</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>what is there</source>
        <translation>现状</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>what is there, being built and planned</source>
        <translation>现状、在建和规划</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>points of a raster</source>
        <translation>等距点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>street corners</source>
        <translation>街道路口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>a common edge or corner</source>
        <translation>共边或共点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>a common edge</source>
        <translation>共边</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>within a distance, chosen from the cells</source>
        <translation>按网格自动选定的距离内</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>the nearest cells</source>
        <translation>最近的若干网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>left out</source>
        <translation>不计入</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>counted</source>
        <translation>计入</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>the longest of which there are enough</source>
        <translation>自动选取（期数足够的最长时段）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>weeks</source>
        <translation>按周</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>days</source>
        <translation>按日</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>all cases filed</source>
        <translation>全部立案案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>the day of closing</source>
        <translation>结案时间</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/settingchoices.py"/>
        <source>the day of handling</source>
        <translation>处置完成时间</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sitingpage.py"/>
        <source>How sites are chosen, with formulas, and what the proof means</source>
        <translation>选址的方法和公式，以及“已证明”的含义</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sitingpage.py"/>
        <source>Candidates are the candidate sites of the study.</source>
        <translation>候选点为研究中的候选用地。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sitingpage.py"/>
        <source>The study brings no candidate sites: they are made inside the gaps.</source>
        <translation>研究中没有候选用地：候选点在覆盖盲区内生成。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sitingpage.py"/>
        <source>No sites yet: tick a kind, and find sites.</source>
        <translation>尚无选址结果：请勾选设施类型，然后开始选址。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sitingpage.py"/>
        <source>Kinds that further sites are chosen for</source>
        <translation>为哪几类设施选址</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sitingpage.py"/>
        <source>Find sites</source>
        <translation>开始选址</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sitingpage.py"/>
        <source>Compute the study with the best sites for what is asked</source>
        <translation>计算本研究，并按所问选出最优的点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sitingpage.py"/>
        <source>Sites</source>
        <translation>设施数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sitingpage.py"/>
        <source>How many of each kind</source>
        <translation>每类设施选几个点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sitingpage.py"/>
        <source>Share to reach</source>
        <translation>要达到的覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sitingpage.py"/>
        <source>Of people, else of land, to be covered in the end</source>
        <translation>最终要覆盖的人口（没有人口时为用地）比例</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sitingpage.py"/>
        <source>What all sites may cost together, in the unit of the candidates' cost (else 1 each); without one, their number counts</source>
        <translation>全部新建点的总费用上限，单位与候选点费用相同（未填费用的每处按 1 计）；不填则按数量控制</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sitingpage.py"/>
        <source>A case counts as</source>
        <translation>一件案件折算</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sitingpage.py"/>
        <source>For how many people a case counts that the kind answers</source>
        <translation>该类设施对应的一件案件折算为多少人</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sitingpage.py"/>
        <source>Candidates every</source>
        <translation>候选点间距</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sitingpage.py"/>
        <source>How far apart candidates are made in the gaps</source>
        <translation>在覆盖盲区内每隔多远生成一个候选点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sitingpage.py"/>
        <source>Method…</source>
        <translation>方法…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sitingpage.py"/>
        <source>Where should further facilities stand?</source>
        <translation>新设施应当建在哪里？</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sourcelist.py"/>
        <source>{count} layers; {used:,} of {read:,} rows used; {errors} errors, {warnings} warnings.</source>
        <translation>共 {count} 个图层；采用 {used:,} / {read:,} 行；{errors} 项错误，{warnings} 项提醒。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sourcelist.py"/>
        <source>The layers of the study: rows used and rejected and what to look at (after a run), day of the file</source>
        <translation>研究所含图层：采用与剔除的行数、需要查看的问题（计算之后）、文件日期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sourcelist.py"/>
        <source>{count} layers. Their rows are counted when the study is computed.</source>
        <translation>共 {count} 个图层，计算后显示各图层行数。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sourcelist.py"/>
        <source>Used</source>
        <translation>采用</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sourcelist.py"/>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sourcelist.py"/>
        <source>As of</source>
        <translation>数据日期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sourcerows.py"/>
        <source>Whole study</source>
        <translation>整个研究</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sourcerows.py"/>
        <source>to be recognised</source>
        <translation>待识别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/sourcerows.py"/>
        <source>Imported on {day} by {who}</source>
        <translation>{day} 由 {who} 导入</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardspage.py"/>
        <source>Double-click a radius, or press F2, to change it for this study</source>
        <translation>双击服务半径或按 F2，可为本研究修改</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardspage.py"/>
        <source>The set of standards everything is measured by</source>
        <translation>评价所依据的一套标准</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardspage.py"/>
        <source>Kind and standard</source>
        <translation>类别与标准</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardspage.py"/>
        <source>As in the profile</source>
        <translation>恢复标准值</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardspage.py"/>
        <source>Take back every changed radius</source>
        <translation>撤销对所有服务半径的修改</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardspage.py"/>
        <source>Edit…</source>
        <translation>编辑…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardspage.py"/>
        <source>Look at profiles with all their rules, make your own, pass them on</source>
        <translation>查看各标准集的全部规则，自定标准集，导出给他人</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>The first rule of a kind that has a radius decides its coverage and gaps</source>
        <translation>每类设施中第一条带半径的规则决定其覆盖与盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Export a standards profile</source>
        <translation>导出标准集</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Import a standards profile</source>
        <translation>导入标准集</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Those that ship, and your own</source>
        <translation>内置的标准集和自定的标准集</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Name of the profile (Chinese)</source>
        <translation>标准集名称（中文）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Name of the profile (English)</source>
        <translation>标准集名称（英文）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Copy to change</source>
        <translation>复制后修改</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Make a profile of your own that begins as the chosen one</source>
        <translation>以所选标准集为底稿，建立自定标准集</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Remove the chosen profile; the one that the study uses stays</source>
        <translation>移除所选标准集；本研究正在使用的不能移除</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Write the chosen profile into a file, to be passed on</source>
        <translation>把所选标准集写入文件，以便传给他人</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Take a profile over from such a file</source>
        <translation>从这样的文件接收标准集</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>New rule</source>
        <translation>新建规则</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Add a rule, for the kind of the chosen one</source>
        <translation>为所选规则的设施类别添加一条规则</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Delete rule</source>
        <translation>删除规则</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Take the chosen rule out of the profile</source>
        <translation>把所选规则从标准集中删除</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Save the profile</source>
        <translation>保存标准集</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Keep it in QGIS for every study; a study that uses it takes the change over</source>
        <translation>保存在 QGIS 中供各项研究使用；正在使用它的研究同步更新</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Use in this study</source>
        <translation>用于本研究</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Measure the study by this profile; an own one goes into its file</source>
        <translation>本研究按此标准集计算；自定标准集写入研究文件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>The study is measured by this profile now.</source>
        <translation>本研究现按此标准集计算。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Close without saving</source>
        <translation>不保存，关闭</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Profiles that ship stay as they are. Copy one to change it.</source>
        <translation>内置标准集不能改动。请先复制，再修改。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>The study is measured by this profile. Choose another one for it first.</source>
        <translation>本研究正按此标准集计算。请先为研究另选一个。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Removed: {name}.</source>
        <translation>已移除：{name}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>A profile of this name was there before and is replaced.</source>
        <translation>原有同名标准集已被替换。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Not saved: {names}.</source>
        <translation>尚未保存：{names}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>Kept, version {version}.</source>
        <translation>已保存，第 {version} 版。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/standardswindow.py"/>
        <source>{name} (ships)</source>
        <translation>{name}（内置）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/startpage.py"/>
        <source>Bring your tables and maps of toilets, transfer stations, parks, parking, patrol cells and cases; get the coverage gaps, the distances and the hotspots, a print for the meeting and a web page.</source>
        <translation>导入公厕、转运站、公园、停车场、单元网格和案件的表格与地图，即可得到覆盖盲区、距离和热点，以及会议用图和网页。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/startpage.py"/>
        <source>The district on one map</source>
        <translation>全区一张图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/startpage.py"/>
        <source>Open the demo city</source>
        <translation>打开示例城区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/startpage.py"/>
        <source>A made-up district with every kind of file: try everything without risk</source>
        <translation>一个虚构的城区，各类文件齐全，可放心试用</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/startpage.py"/>
        <source>Start with my data</source>
        <translation>用我的数据开始</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/startpage.py"/>
        <source>Choose the files you have; their kind is recognised</source>
        <translation>选择手头的文件，类别自动识别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/startpage.py"/>
        <source>Open a saved study…</source>
        <translation>打开已保存的研究…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/startpage.py"/>
        <source>A study file (study.json) saved earlier</source>
        <translation>先前保存的研究文件（study.json）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/startpage.py"/>
        <source>User guide…</source>
        <translation>使用指南…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/startpage.py"/>
        <source>Step by step from the first file to the print for the meeting</source>
        <translation>一步一步从第一个文件做到会议图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/studycontroller.py"/>
        <source>Open a study file</source>
        <translation>打开研究文件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/studycontroller.py"/>
        <source>Save the study file</source>
        <translation>保存研究文件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/studycontroller.py"/>
        <source>Save the rejected rows</source>
        <translation>保存未用行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/studycontroller.py"/>
        <source>Keep the data in a workspace</source>
        <translation>将数据保存到工作库</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/studycontroller.py"/>
        <source>{count} layers were taken out of the study; Undo (Ctrl+Z) brings them back.</source>
        <translation>已从研究中移出 {count} 个图层；撤销（Ctrl+Z）可恢复。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/studycontroller.py"/>
        <source>Of those, {count} were in it before and are read anew.</source>
        <translation>其中 {count} 个原已在研究中，将重新读取。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/studycontroller.py"/>
        <source>Public facilities and cases</source>
        <translation>公共设施与案件分布图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/studycontroller.py"/>
        <source>Our district</source>
        <translation>本区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/studycontroller.py"/>
        <source>{count} layers are in the study now.</source>
        <translation>已有 {count} 个图层加入研究。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/studycontroller.py"/>
        <source>The workspace has new data of {count} kinds.</source>
        <translation>工作库已有 {count} 个类别的新数据。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/studycontroller.py"/>
        <source>rejected rows</source>
        <translation>未用行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/studycontroller.py"/>
        <source>workspace</source>
        <translation>工作库</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/studycontroller.py"/>
        <source>The study is open: {title}</source>
        <translation>研究已打开：{title}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/timedbar.py"/>
        <source>{percent}, about {count} s left</source>
        <translation>{percent}，大约还需 {count} 秒</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/timedbar.py"/>
        <source>How far the work is, and about how long it will still take</source>
        <translation>工作进度及大致剩余时间</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/timedbar.py"/>
        <source>{percent}, about {count} min left</source>
        <translation>{percent}，大约还需 {count} 分钟</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/work.py"/>
        <source>Computing the study</source>
        <translation>分析计算</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/work.py"/>
        <source>Making the products</source>
        <translation>生成成果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/docks/work.py"/>
        <source>Looking what would be written</source>
        <translation>正在预览将写出的内容</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/facts.py"/>
        <source>nothing can be computed</source>
        <translation>无法进行任何计算</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/facts.py"/>
        <source>no .xlsx is read or written</source>
        <translation>不能读写 .xlsx</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/facts.py"/>
        <source>no web page</source>
        <translation>不能生成网页</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/facts.py"/>
        <source>no .xls and .ods are read</source>
        <translation>不能读取 .xls 和 .ods</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/facts.py"/>
        <source>only UTF-8, GB18030 and Big5 are recognised</source>
        <translation>只能识别 UTF-8、GB18030 和 Big5 编码</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/facts.py"/>
        <source>no PostGIS</source>
        <translation>不能使用 PostGIS</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/facts.py"/>
        <source>traditional characters match in part only</source>
        <translation>繁体字只能部分匹配</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/facts.py"/>
        <source>the work report is plain text</source>
        <translation>工作报告只能为纯文本</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/facts.py"/>
        <source>no maps in the work report and for site visits, no GIF</source>
        <translation>工作报告和踏勘清单没有地图，也不能生成 GIF</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/facts.py"/>
        <source>PDFs have no bookmarks</source>
        <translation>PDF 没有书签</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/facts.py"/>
        <source>System</source>
        <translation>操作系统</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/facts.py"/>
        <source>Another plugin loaded {names} before CivicGrid, with libraries that may clash with those of QGIS. If coordinates look wrong, switch the other plugins off and start QGIS again.</source>
        <translation>另一个插件先于 CivicGrid 加载了 {names}，其自带的库可能与 QGIS 的库冲突。如果坐标异常，请停用其他插件并重新启动 QGIS。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/proving.py"/>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/proving.py"/>
        <source>Proof of the installation</source>
        <translation>安装自检</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/window.py"/>
        <source>A small made-up district with known answers is sent the whole way on this computer: read, checked, computed, printed, exported. It takes less than a minute and leaves nothing behind.</source>
        <translation>在本机上用一个已知答案的虚构小城区走完整个流程：读取、检查、计算、打印、导出。用时不到一分钟，不留下任何文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/window.py"/>
        <source>Every capability with its known answer and what came out here</source>
        <translation>每项功能的已知答案和本机的实际结果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/window.py"/>
        <source>Environment of CivicGrid</source>
        <translation>CivicGrid 运行环境</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/window.py"/>
        <source>Installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/window.py"/>
        <source>Proof</source>
        <translation>自检</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/window.py"/>
        <source>Copy report</source>
        <translation>复制报告</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/window.py"/>
        <source>Versions, packages and the proof as text, to be sent to whoever helps</source>
        <translation>把版本、软件包和自检结果复制为文本，发给提供帮助的人</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/window.py"/>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/window.py"/>
        <source>Found</source>
        <translation>现有版本</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/window.py"/>
        <source>Wanted</source>
        <translation>要求版本</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/window.py"/>
        <source>Without it</source>
        <translation>缺少时</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/window.py"/>
        <source>The Python packages CivicGrid uses</source>
        <translation>CivicGrid 使用的 Python 软件包</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/window.py"/>
        <source>Prove it</source>
        <translation>开始自检</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/window.py"/>
        <source>Compute the made-up district and compare with the known answers</source>
        <translation>计算虚构城区，并与已知答案比较</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/window.py"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/window.py"/>
        <source>Stop the proof</source>
        <translation>停止自检</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/window.py"/>
        <source>Must be</source>
        <translation>应为</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/window.py"/>
        <source>Came out</source>
        <translation>实际结果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/window.py"/>
        <source>To get what is missing (then start QGIS again):</source>
        <translation>补齐所缺软件包（完成后重新启动 QGIS）：</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/window.py"/>
        <source>Nothing is missing.</source>
        <translation>没有缺少的软件包。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/window.py"/>
        <source>{right} of {count} answers are right.</source>
        <translation>{count} 项答案中有 {right} 项正确。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/window.py"/>
        <source>Without network: on a computer with network and the same system, “pip download -d {folder}” with the same names; bring the folder here, then:</source>
        <translation>没有网络时：在系统相同且能上网的电脑上，用相同的名称执行“pip download -d {folder}”，把该文件夹拷贝到本机，然后：</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/wording.py"/>
        <source>rows</source>
        <translation>行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/wording.py"/>
        <source>layers</source>
        <translation>个图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/wording.py"/>
        <source>Distance on the ellipsoid</source>
        <translation>椭球面距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/wording.py"/>
        <source>GCJ-02 there and back</source>
        <translation>GCJ-02 往返转换</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/wording.py"/>
        <source>Tables in GB18030: rows used</source>
        <translation>GB18030 表格：使用行数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/wording.py"/>
        <source>Tables in GB18030: rows rejected</source>
        <translation>GB18030 表格：剔除行数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/wording.py"/>
        <source>Land covered within 300 m</source>
        <translation>300 米服务半径覆盖的用地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/wording.py"/>
        <source>Mean distance from a case to the nearest toilet</source>
        <translation>案件到最近公厕的平均距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/wording.py"/>
        <source>Gi* of the hottest cell</source>
        <translation>最热网格的 Gi*</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/wording.py"/>
        <source>Results file (GeoPackage), read back</source>
        <translation>成果库（GeoPackage）读回</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/wording.py"/>
        <source>GeoJSON, checked by another reader</source>
        <translation>GeoJSON，由另一读取程序检查</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/wording.py"/>
        <source>Workbook (.xlsx)</source>
        <translation>工作簿（.xlsx）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/wording.py"/>
        <source>QGIS project: layers that do not open</source>
        <translation>QGIS 工程：打不开的图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/wording.py"/>
        <source>Print (PDF)</source>
        <translation>会议图件（PDF）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/wording.py"/>
        <source>written</source>
        <translation>已生成</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/environment/wording.py"/>
        <source>not written</source>
        <translation>未生成</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/choosing.py"/>
        <source>Take</source>
        <translation>选用</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/databases.py"/>
        <source>Tables and views you may read; several may be chosen</source>
        <translation>您有权读取的表和视图，可多选</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/databases.py"/>
        <source>Shapes</source>
        <translation>图形</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/databases.py"/>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/databases.py"/>
        <source>Tables of a database</source>
        <translation>数据库中的表</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/databases.py"/>
        <source>The PostgreSQL connections of QGIS</source>
        <translation>QGIS 中已保存的 PostgreSQL 连接</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/databases.py"/>
        <source>Asking the server…</source>
        <translation>正在查询服务器…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/databases.py"/>
        <source>Listing the tables of a database</source>
        <translation>列出数据库中的表</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/databases.py"/>
        <source>Rows are about as many as the server last counted.</source>
        <translation>行数为服务器最近一次统计的约数。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/databases.py"/>
        <source>There is no table or view that you may read.</source>
        <translation>没有您有权读取的表或视图。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/detail.py"/>
        <source>Forget</source>
        <translation>忘记</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/detail.py"/>
        <source>Forget what was said last time, and recognise afresh</source>
        <translation>忘记上次的设置，重新识别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/detail.py"/>
        <source>What the rows of this file are</source>
        <translation>该文件各行的内容</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/detail.py"/>
        <source>Not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/detail.py"/>
        <source>How the characters of the file are written</source>
        <translation>文件的字符编码</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/detail.py"/>
        <source>as recognised</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/detail.py"/>
        <source>The row in which the headers stand</source>
        <translation>表头所在的行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/detail.py"/>
        <source>Whether rows hidden in the workbook count</source>
        <translation>工作簿中隐藏的行是否读取</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/detail.py"/>
        <source>hidden rows: read</source>
        <translation>隐藏行：读取</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/detail.py"/>
        <source>hidden rows: skip</source>
        <translation>隐藏行：跳过</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/detail.py"/>
        <source>The coordinate system of the numbers in the file</source>
        <translation>文件中坐标数值所用的坐标系</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/detail.py"/>
        <source>Where the degrees were taken: web maps shift them</source>
        <translation>经纬度取自何处：网络地图会使坐标偏移</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/detail.py"/>
        <source>Take the datum that the evidence speaks for; the places are moved along the arrow</source>
        <translation>采用依据所支持的坐标基准，位置按箭头移动</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/detail.py"/>
        <source>Local system…</source>
        <translation>地方坐标系…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/detail.py"/>
        <source>The numbers are of the city's own system: say how it lies in a known one</source>
        <translation>数值属于本市的地方坐标系：说明它与已知坐标系的关系</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/detail.py"/>
        <source>Coordinates</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/detail.py"/>
        <source>Datum</source>
        <translation>坐标基准</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/detail.py"/>
        <source>Take {datum}</source>
        <translation>采用 {datum}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/detail.py"/>
        <source>Read as last time ({day}).</source>
        <translation>按上次（{day}）的设置读取。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/filelist.py"/>
        <source>Files, sheets and layers; those that are ticked come in</source>
        <translation>文件、工作表和图层；勾选的将被导入</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/filelist.py"/>
        <source>looking…</source>
        <translation>查看中…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/filelist.py"/>
        <source>not known</source>
        <translation>未识别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/filelist.py"/>
        <source>Files…</source>
        <translation>文件…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/filelist.py"/>
        <source>Choose tables and maps; or drop them into this window</source>
        <translation>选择表格和地图，也可把它们拖进本窗口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/filelist.py"/>
        <source>Open layers…</source>
        <translation>已打开的图层…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/filelist.py"/>
        <source>Take layers that are open in QGIS</source>
        <translation>使用 QGIS 中已打开的图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/filelist.py"/>
        <source>Database…</source>
        <translation>数据库…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/filelist.py"/>
        <source>Take tables and views of a PostgreSQL database that QGIS knows</source>
        <translation>选用 QGIS 已连接的 PostgreSQL 数据库中的表和视图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/filelist.py"/>
        <source>Take the chosen files off the list</source>
        <translation>从列表中移除所选文件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/filelist.py"/>
        <source>about {rows}</source>
        <translation>约 {rows}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/findinglist.py"/>
        <source>What was found; a row that is opened says why it matters and what to do</source>
        <translation>发现的问题；选中一行可查看影响和处理办法</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/findinglist.py"/>
        <source>Finding</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/findinglist.py"/>
        <source>Zoom to</source>
        <translation>缩放到</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/findinglist.py"/>
        <source>Show the rows of the chosen finding on the map</source>
        <translation>在地图上显示所选问题涉及的行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/localsystem.py"/>
        <source>Local coordinate system</source>
        <translation>地方坐标系</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/localsystem.py"/>
        <source>The known system, in metres, of the second coordinates</source>
        <translation>后一组坐标所用的已知坐标系，以米为单位</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/localsystem.py"/>
        <source>One point a line: x y X Y; pasted from a table</source>
        <translation>每行一个点：x y X Y，可从表格粘贴</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/localsystem.py"/>
        <source>Known system</source>
        <translation>已知坐标系</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/localsystem.py"/>
        <source>Two or more points that are known in both systems, one a line: east and north in the file, then east and north in the known system. Or one line: dx=… dy=… rotation_deg=… scale=…. Empty: no local system. Where X is the northing, choose its column for Y, and the other for X.</source>
        <translation>填写两个以上在两套坐标系中都已知的点，每行一个：文件中的东、北坐标，再写已知坐标系中的东、北坐标。或只写一行：dx=… dy=… rotation_deg=… scale=…。留空表示没有地方坐标系。若文件中 X 为北坐标，请把该列选作 Y，另一列选作 X。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/localsystem.py"/>
        <source>Choose the known system first; it has to be in metres.</source>
        <translation>请先选择已知坐标系，且须以米为单位。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/localsystem.py"/>
        <source>This is not a point of four numbers: {line}</source>
        <translation>这不是由四个数组成的点：{line}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/mappingtable.py"/>
        <source>Names, telephone and identity numbers stay out unless you say so; that is recorded.</source>
        <translation>姓名、电话和身份证号默认不导入；如由您勾选导入，将记录在案。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/mappingtable.py"/>
        <source>Which column of the file holds what</source>
        <translation>文件各列的内容</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/mappingtable.py"/>
        <source>– none –</source>
        <translation>– 无 –</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/mappingtable.py"/>
        <source>bring in</source>
        <translation>导入</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/mappingtable.py"/>
        <source>First values</source>
        <translation>前几个值</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/mappingtable.py"/>
        <source>The column of the file that holds: {field}</source>
        <translation>文件中存放该内容的列：{field}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/mappingtable.py"/>
        <source>Personal data: {column}</source>
        <translation>个人信息：{column}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/openlayers.py"/>
        <source>The layers of the open project; several may be chosen</source>
        <translation>当前工程的图层，可选多个</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/openlayers.py"/>
        <source>A layer of a file is read from its file. Of any other layer, or of a selection, a copy is kept beside the study, as it is now.</source>
        <translation>文件图层直接读取其文件；其他图层或选中的要素，将按当前内容在研究旁保存一份副本。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/openlayers.py"/>
        <source>Selected</source>
        <translation>已选中</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/openlayers.py"/>
        <source>Layers open in QGIS</source>
        <translation>QGIS 中已打开的图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/openlayers.py"/>
        <source>Only the selected features, where some are selected</source>
        <translation>有选中要素的图层，只取选中的要素</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/openlayers.py"/>
        <source>Of layers with a selection take only that</source>
        <translation>图层中有选中要素时，只取选中的部分</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/previewmap.py"/>
        <source>The first rows of the file, where they will lie</source>
        <translation>文件的前若干行将落在的位置</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/previewmap.py"/>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/previewmap.py"/>
        <source>Show all rows of the preview</source>
        <translation>显示预览的全部行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/previewmap.py"/>
        <source>{shown} of {rows} rows are drawn</source>
        <translation>共 {rows} 行，已绘出 {shown} 行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/report.py"/>
        <source>What the import changed; a kind that is opened shows the rows</source>
        <translation>本次导入的变化；展开类别可查看各行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/report.py"/>
        <source>Rows are compared by their number. Rows that were edited or drawn by hand in QGIS stay as they are. The import before this one is kept, and can be taken back.</source>
        <translation>按编号逐行比较。在 QGIS 中手工修改或绘制的行保持不变。上一次导入予以保留，可以撤回。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/report.py"/>
        <source>place or shape</source>
        <translation>位置或图形</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/report.py"/>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/report.py"/>
        <source>Changed</source>
        <translation>变更</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/report.py"/>
        <source>Gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/report.py"/>
        <source>Unchanged</source>
        <translation>未变</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/report.py"/>
        <source>Kept as edited</source>
        <translation>保留手工修改</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/report.py"/>
        <source>What has changed</source>
        <translation>变化情况</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/session.py"/>
        <source>Writing into the workspace</source>
        <translation>写入工作库</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/session.py"/>
        <source>Checking all rows</source>
        <translation>检查全部行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/session.py"/>
        <source>Reading the layers</source>
        <translation>读取图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/session.py"/>
        <source>Looking at a file</source>
        <translation>查看文件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>What happens to rows of the same kind that are in the workspace already</source>
        <translation>工作库中已有同类数据时如何处理</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>Choose tables and maps</source>
        <translation>选择表格和地图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>Bring in</source>
        <translation>导入</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>Bring in: layers {layers}, rows {rows}</source>
        <translation>导入 {layers} 个图层，{rows} 行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>Bring in: layers {layers}, rows about {rows}</source>
        <translation>导入 {layers} 个图层，约 {rows} 行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>Bring the ticked files into the study</source>
        <translation>把勾选的文件导入研究</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>Stop checking</source>
        <translation>停止检查</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>Stop reading all rows; what the first rows show stays</source>
        <translation>停止读取全部行，保留前若干行的结果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>Stop and close; the study stays as it was</source>
        <translation>停止并关闭，研究保持原样</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>in place of what was there</source>
        <translation>替换原有数据</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>added to what was there</source>
        <translation>追加到原有数据</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>No PostgreSQL connection is stored in QGIS. Make one first, in its data source manager.</source>
        <translation>QGIS 中还没有保存 PostgreSQL 连接。请先在数据源管理器中新建连接。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>Drop files here, many at once</source>
        <translation>把文件拖到这里，可一次多个</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>Excel, csv, shapefile, GeoPackage, GeoJSON, KML, OpenStreetMap and others. Kind, columns, characters and coordinates are recognised; you see and correct them before anything comes in.</source>
        <translation>支持 Excel、csv、shapefile、GeoPackage、GeoJSON、KML、OpenStreetMap 等。类别、列、字符编码和坐标会自动识别，导入前您可以查看并更正。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>Choose files…</source>
        <translation>选择文件…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>Layers open in QGIS…</source>
        <translation>QGIS 中已打开的图层…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>Rows read {read}, used {used}, rejected {rejected}</source>
        <translation>读取 {read} 行，使用 {used} 行，剔除 {rejected} 行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>No vector layer is open in QGIS.</source>
        <translation>QGIS 中没有打开矢量图层。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>Stopped: the counts are those of the first rows.</source>
        <translation>已停止：行数按前若干行估计。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>These rows have no place that could be shown.</source>
        <translation>这些行没有可显示的位置。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>Cancel writing</source>
        <translation>取消写入</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>Looking at the files…</source>
        <translation>正在查看文件…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>It is in the workspace: {workspace}</source>
        <translation>已写入工作库：{workspace}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>Checking all rows…</source>
        <translation>正在检查全部行…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>Tables and maps</source>
        <translation>表格和地图数据</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/window.py"/>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>None of the first rows has a place that can be drawn.</source>
        <translation>前若干行都没有可绘出的位置。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>The arrow shows the shift; nothing is moved before you say so.</source>
        <translation>箭头表示偏移；未经您确认不作移动。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>Longitude</source>
        <translation>经度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>Latitude</source>
        <translation>纬度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>X coordinate</source>
        <translation>X 坐标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>Y coordinate</source>
        <translation>Y 坐标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>Both coordinates in one column</source>
        <translation>经纬度合在一列</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>Shape as text (WKT)</source>
        <translation>图形文本（WKT）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>Time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>Not known: as WGS 84</source>
        <translation>未知：按 WGS 84</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>GCJ-02 (Gaode, Tencent)</source>
        <translation>GCJ-02（高德、腾讯）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>BD-09 (Baidu)</source>
        <translation>BD-09（百度）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>Neither the name nor the headers say what this is. Choose the kind.</source>
        <translation>从名称和表头都看不出内容，请选择类型。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>Chosen by you.</source>
        <translation>由您选定。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>The numbers are of a local system; they were turned into the known one.</source>
        <translation>数值属于地方坐标系，已换算到已知坐标系。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>These rows have no coordinates. They are placed by the area or the address that they name.</source>
        <translation>这些行没有坐标，将按其所写的区域或地址落位。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>Not drawn yet: the coordinate system is not known. Choose it below.</source>
        <translation>尚未绘出：坐标系未知，请在下方选择。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>The numbers are degrees.</source>
        <translation>数值为经纬度。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>The numbers are Gauss–Krüger metres with their zone.</source>
        <translation>数值为带带号的高斯–克吕格平面坐标（米）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>The numbers are the metres of web maps.</source>
        <translation>数值为网络地图的平面坐标（米）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>The headers name the coordinate system.</source>
        <translation>表头注明了坐标系。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>The coordinate system was chosen by you.</source>
        <translation>坐标系由您选定。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>The numbers are metres without a zone.</source>
        <translation>数值为不带带号的平面坐标（米）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>The shapes stand in the table as text.</source>
        <translation>图形以文本形式写在表中。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>The file names its coordinate system.</source>
        <translation>文件注明了坐标系。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>The file names no coordinate system; it was told by the numbers.</source>
        <translation>文件未注明坐标系，根据数值判断。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>The file says so itself.</source>
        <translation>文件本身已注明。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>The coordinate system can't be told: choose it.</source>
        <translation>无法判断坐标系，请选择。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>Sure: {best}.</source>
        <translation>可以确定：{best}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>Likely: {best}.</source>
        <translation>很可能：{best}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>Street, name and cell of the rows don't tell the datum.</source>
        <translation>各行所写的街道、名称、网格尚不足以判断坐标基准。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>Rows that lie where they say: {fits}.</source>
        <translation>位置与所写街道等相符的行：{fits}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>The arrow shows by how far the places are moved.</source>
        <translation>箭头表示位置移动的距离和方向。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>Recognised by: {words}.</source>
        <translation>识别依据：{words}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>Also possible: {kinds}.</source>
        <translation>也可能是：{kinds}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>Encoding: {encoding}</source>
        <translation>编码：{encoding}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>Sheet: {sheet}</source>
        <translation>工作表：{sheet}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>Headers in row {row}</source>
        <translation>表头在第 {row} 行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/importer/words.py"/>
        <source>The numbers can't tell the datum; web maps of China lie 0.5 to 1.2 km off.</source>
        <translation>仅凭数值无法判断坐标基准；国内网络地图的坐标会偏移 0.5 至 1.2 公里。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/jobs.py"/>
        <source>{task} (stopped)</source>
        <translation>{task}（已停止）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py"/>
        <source>CivicGrid can't compute: these Python packages are missing or too old: {names}. QGIS itself is not affected. To get them: {remedy}</source>
        <translation>城管一张图无法计算：缺少下列 Python 包，或版本过旧：{names}。QGIS 本身不受影响。获取办法：{remedy}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py"/>
        <source>There is not enough memory for this. Close other programs, or compute one street at a time.</source>
        <translation>内存不足。请关闭其他程序，或每次只计算一个街道。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py"/>
        <source>no permission</source>
        <translation>没有权限</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py"/>
        <source>the disk is read-only</source>
        <translation>磁盘为只读</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py"/>
        <source>no such file or folder</source>
        <translation>文件或文件夹不存在</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py"/>
        <source>a file is in the way</source>
        <translation>路径中有同名文件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py"/>
        <source>there is a folder of this name</source>
        <translation>已有同名文件夹</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py"/>
        <source>the name is too long</source>
        <translation>名称过长</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py"/>
        <source>reading or writing failed</source>
        <translation>读写失败</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py"/>
        <source>Something the program was not prepared for happened ({kind}: {text}). Nothing was changed. The details are in the message log, tab CivicGrid; please send them to the makers.</source>
        <translation>发生了程序未预料到的情况（{kind}：{text}）。没有更改任何内容。详情见消息日志的 CivicGrid 页，请发给开发者。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py"/>
        <source>(rows {rows})</source>
        <translation>（第 {rows} 行）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py"/>
        <source>A problem without a description: {code}.</source>
        <translation>有一个问题没有说明文字：{code}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/messages.py"/>
        <source>(rows {rows} … {count} in all)</source>
        <translation>（第 {rows} … 行，共 {count} 行）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/models/annualreview.py"/>
        <source>Annual facility review</source>
        <translation>年度设施评估</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/models/annualreview.py"/>
        <source>All of one kind, also those beyond the border that serve people inside.</source>
        <translation>同一类的全部设施，包括边界外但服务本区的。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/models/annualreview.py"/>
        <source>The patrol grid cells of the district.</source>
        <translation>本区的单元网格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/models/annualreview.py"/>
        <source>The street offices or communities that the review is for.</source>
        <translation>按其评估的街道或社区。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/models/annualreview.py"/>
        <source>Coverage of the streets</source>
        <translation>街道的覆盖</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/models/annualreview.py"/>
        <source>Coverage of the cells</source>
        <translation>网格的覆盖</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/models/annualreview.py"/>
        <source>The cases of the year.</source>
        <translation>当年的案件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/models/annualreview.py"/>
        <source>With it only cases that such a facility would lessen count.</source>
        <translation>给出后只计该类设施能减少的案件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/models/annualreview.py"/>
        <source>It says which small classes of cases count.</source>
        <translation>由它决定计入哪些小类。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/models/annualreview.py"/>
        <source>Where cases ask for more</source>
        <translation>案件提示增设的网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/models/annualreview.py"/>
        <source>From the cases to the nearest facility</source>
        <translation>案件到最近设施</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/models/annualreview.py"/>
        <source>Streets with covered share</source>
        <translation>街道覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/models/annualreview.py"/>
        <source>Cases with the nearest facility</source>
        <translation>案件及其最近设施</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/models/monthlyreview.py"/>
        <source>Monthly case review</source>
        <translation>月度案件分析</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/models/monthlyreview.py"/>
        <source>All cases of at least ten months, so that it can be told what is new.</source>
        <translation>至少十个月的全部案件，以便判断哪些是新出现的。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/models/monthlyreview.py"/>
        <source>Where cases gather</source>
        <translation>案件聚集在哪里</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/models/monthlyreview.py"/>
        <source>Since when they gather</source>
        <translation>从何时开始聚集</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/models/monthlyreview.py"/>
        <source>At what times</source>
        <translation>集中在什么时间</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/models/monthlyreview.py"/>
        <source>How they were dealt with</source>
        <translation>处置情况</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/models/monthlyreview.py"/>
        <source>Cells with their figures</source>
        <translation>网格及其指标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/options/page.py"/>
        <source>All of it may stay empty. What is installed: Plugins, CivicGrid, Environment…</source>
        <translation>均可留空。已安装的内容见：插件、城管一张图、运行环境…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/options/page.py"/>
        <source>Each study gets a folder of its own under it</source>
        <translation>每项研究在其下有自己的文件夹</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/options/page.py"/>
        <source>Stands in new studies, and on what they print</source>
        <translation>写入新建的研究，并印在图上</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/options/page.py"/>
        <source>Stands on printed sheets where the study names none</source>
        <translation>研究文件没有指定标志时，印在图件上</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/options/page.py"/>
        <source>Kept in your QGIS profile, in no study and no project</source>
        <translation>只保存在您的 QGIS 配置中，不写入研究或工程</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/options/page.py"/>
        <source>Looked into before QGIS's own; counts from the next start on</source>
        <translation>优先于 QGIS 自带的软件包；下次启动后生效</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/options/page.py"/>
        <source>Key for Tianditu</source>
        <translation>天地图密钥</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/options/page.py"/>
        <source>Folder of Python packages</source>
        <translation>Python 软件包文件夹</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/packing.py"/>
        <source>each street</source>
        <translation>每个街道</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/packing.py"/>
        <source>each community</source>
        <translation>每个社区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/packing.py"/>
        <source>each patrol grid</source>
        <translation>每个责任网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/packing.py"/>
        <source>A3, landscape</source>
        <translation>A3 横向</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/packing.py"/>
        <source>A4, landscape</source>
        <translation>A4 横向</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/packing.py"/>
        <source>A3, portrait</source>
        <translation>A3 纵向</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/packing.py"/>
        <source>A4, portrait</source>
        <translation>A4 纵向</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/packing.py"/>
        <source>A1, for the wall</source>
        <translation>A1 挂图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/packing.py"/>
        <source>A0, for the wall</source>
        <translation>A0 挂图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/place/card.py"/>
        <source>What the place lies in, what is nearest, and what serves it</source>
        <translation>所在区域、最近的设施以及服务此处的设施</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/place/card.py"/>
        <source>Click on the map; Escape leaves.</source>
        <translation>在地图上单击；按 Esc 退出。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/place/card.py"/>
        <source>Here</source>
        <translation>此处</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/place/looking.py"/>
        <source>One moment: the map is being made ready…</source>
        <translation>请稍候：正在准备…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/place/looking.py"/>
        <source>Getting ready to look at places</source>
        <translation>准备查询地点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/place/looking.py"/>
        <source>Looking at a place</source>
        <translation>查询地点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/place/looking.py"/>
        <source>Click elsewhere for another place; Escape leaves.</source>
        <translation>单击别处查看另一地点；按 Esc 退出。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/place/looking.py"/>
        <source>Straight lines. Click for the ways as the study measures.</source>
        <translation>此为直线距离。单击可按研究的量算方式显示路线。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/place/rows.py"/>
        <source>none can be reached</source>
        <translation>无法到达</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/place/rows.py"/>
        <source>{count} in reach (standard {radius} m)</source>
        <translation>服务范围内 {count} 处（标准 {radius} 米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/place/rows.py"/>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/place/rows.py"/>
        <source>Nearest facilities</source>
        <translation>最近设施</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/place/rows.py"/>
        <source>Cases and figures</source>
        <translation>案件与指标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/place/rows.py"/>
        <source>{name}: {metres} m</source>
        <translation>{name}：{metres} 米</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/place/rows.py"/>
        <source>none in reach (standard {radius} m)</source>
        <translation>不在服务范围内（标准 {radius} 米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/place/rows.py"/>
        <source>Cases within {metres} m</source>
        <translation>{metres} 米内案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/plugin.py"/>
        <source>Show the CivicGrid panel: open data, compute, print, export</source>
        <translation>显示城管一张图面板：打开数据、计算、打印、导出</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/plugin.py"/>
        <source>Bring in tables, maps and open layers, many at once</source>
        <translation>导入表格、地图和已打开的图层，可一次多个</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/plugin.py"/>
        <source>Versions, what is missing, and a proof that this installation computes right</source>
        <translation>版本、所缺软件包，以及证明本机计算正确的自检</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/plugin.py"/>
        <source>Help…</source>
        <translation>帮助…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/plugin.py"/>
        <source>Guide, glossary, and a page for every algorithm; works without a network</source>
        <translation>使用指南、术语表和每个算法的说明；不需要网络</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/provider.py"/>
        <source>CivicGrid: patrol grids, coverage and hotspots</source>
        <translation>城管一张图：单元网格、设施覆盖与案件热点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/publishing.py"/>
        <source>codes</source>
        <translation>代码</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/publishing.py"/>
        <source>words of the language</source>
        <translation>所选语言的名称</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/publishing.py"/>
        <source>GeoJSON</source>
        <translation>GeoJSON</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/publishing.py"/>
        <source>GeoJSON, compressed (gz)</source>
        <translation>GeoJSON，压缩（gz）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/publishing.py"/>
        <source>GeoJSON text sequence</source>
        <translation>GeoJSON 文本序列</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/publishing.py"/>
        <source>FlatGeobuf</source>
        <translation>FlatGeobuf</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/publishing.py"/>
        <source>Vector tiles (PMTiles)</source>
        <translation>矢量切片（PMTiles）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/publishing.py"/>
        <source>GCJ-02 (Amap, Tencent)</source>
        <translation>GCJ-02（高德、腾讯）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/publishing.py"/>
        <source>7 (1 cm)</source>
        <translation>7 位（1 厘米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/publishing.py"/>
        <source>6 (11 cm)</source>
        <translation>6 位（11 厘米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/casefigures.py"/>
        <source>{count} of {total} cases have no date of filing, or one of long ago. | They count in the figures of all the time, but in no period. | Check the dates of filing.</source>
        <translation>{total}件案件中有{count}件没有立案时间，或立案时间过早。|这些案件计入全时段指标，但不计入任何一期。|请核对立案时间。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/casefigures.py"/>
        <source>Of {count} of {total} cases neither closing nor a deadline is known. | Nobody can tell whether they were due, so they are left out of the rates of closing; n and N are without them. | Bring the deadlines with the cases, or set “case_due” to “filed” to take the rates of all filed cases.</source>
        <translation>{total}件案件中有{count}件既没有结案信息，也没有处置截止时间。|无法判断是否应结案，因此不计入结案率，n和N均不含这些案件。|请补充处置截止时间；或把“case_due”设为“filed”，以全部立案案件为分母。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/casefigures.py"/>
        <source>Of {count} of {total} cases, which are closed, it is not known whether it was in time. | They are left out of the rate of closing in time; its n and N are without them. | Bring their dates of closing and deadlines.</source>
        <translation>{total}件案件中有{count}件已结案，但无法判断是否按期。|这些案件不计入按期结案率，n和N均不含。|请补充结案时间和处置截止时间。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/casefigures.py"/>
        <source>The columns of the cases do not allow these figures: {metrics}. | They stand in no table; the others do. | Bring the dates of handling and closing, the deadline and the number of reworks with the cases.</source>
        <translation>案件表的字段不足以计算以下指标：{metrics}。|各表中没有这些指标，其余指标照常计算。|请补充处置完成时间、结案时间、处置截止时间和返工次数。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>{layer}, cases handled before they were sent out: {count}. | Their times can't be right. | Correct them in the file.</source>
        <translation>{layer}：处置时间早于派遣时间的案件 {count} 件。| 时间必有错误。| 请在文件中更正。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>{layer}, cases handled before they were filed: {count}. | Their times can't be right. | Correct them in the file.</source>
        <translation>{layer}：处置时间早于立案时间的案件 {count} 件。| 时间必有错误。| 请在文件中更正。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>{layer}, dates of “{field}” after {date}, the day of the data: {count}. | What has not been yet can't have been recorded. | Correct them in the file, or the day of the data in the study.</source>
        <translation>{layer}：“{field}”晚于数据截止日期 {date} 的有 {count} 处。| 尚未发生的事不可能已有记录。| 请在文件中更正，或修改研究中的数据截止日期。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>{layer}, rows that are there, or closed, since a year after {year}, the year of the data: {count}. | State and year contradict each other. | Correct one of the two: what is to come is planned.</source>
        <translation>{layer}：状态为现状或停用、年份却晚于数据年份 {year} 的有 {count} 行。| 状态与年份矛盾。| 请更正其中之一：尚未建成的应为规划。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>{layer}, values of “{field}” below zero: {count}. | There is no such number; they were left empty. | Correct them in the file.</source>
        <translation>{layer}：“{field}”小于零的值 {count} 处。| 不可能有这样的数值，已留空。| 请在文件中更正。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>{layer}, values of “{field}” that are not from {low} to {high}: {count}. | They count as they stand, though such numbers are unlikely. | Check them in the file; often a unit or a decimal point is wrong.</source>
        <translation>{layer} 中“{field}”不在 {low} 至 {high} 之间的值：{count} 个。 | 这样的数值不太可能，但仍按原值计算。 | 请在文件中核对，常见原因是单位或小数点有误。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>{layer}, values of “{field}” that are not of the form {form}: {count}. | They may be cut off or mistyped. | Check them in the file.</source>
        <translation>{layer} 中“{field}”不符合格式 {form} 的值：{count} 个。 | 可能被截断或录入有误。 | 请在文件中核对。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>{layer}, rows without “{field}”: {count}. | What is counted by it leaves them out. | Fill it in.</source>
        <translation>{layer} 中缺少“{field}”的记录：{count} 条。 | 按它统计时不会计入这些记录。 | 请补填。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>{layer}, cases whose “{field}” is none of those the study knows: {count} ({values}). | They count, but not where a class is asked for. | Correct them, or add the class to “case_classes”.</source>
        <translation>{layer}：“{field}”不在研究所列类别中的案件 {count} 件（{values}）。| 计入总数，但按类别统计时不计。| 请更正，或将该类别加入“case_classes”。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>{layer}, areas of several parts: {count}. | Most areas are in one piece. | Check on the map whether the parts belong together.</source>
        <translation>{layer}：由多个部分组成的区域 {count} 个。| 区域通常为一整块。| 请在地图上核对各部分是否同属一区。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>{layer}, areas with holes: {count}. | What lies in a hole belongs to no or to another area. | Check them on the map.</source>
        <translation>{layer}：带孔洞的区域 {count} 个。| 孔洞内的地方不属于任何区域或属于其他区域。| 请在地图上核对。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>{layer}, areas narrower than {metres} m: {count}. | They are left-overs of drawing rather than areas. | Join them to their neighbours.</source>
        <translation>{layer}：平均宽度不足 {metres} 米的碎片 {count} 个。| 多为绘图残留，不是真正的区域。| 请并入相邻区域。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>{layer}, areas with points set twice at one place: {count}. | | </source>
        <translation>{layer}：含重复节点的区域 {count} 个。| | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>“{layer}”: places where two of them overlap: {count}, {area_m2} m² in all. | What lies there belongs to both. | See the layer “Overlaps and gaps”, and draw the borders anew.</source>
        <translation>“{layer}”：相互重叠 {count} 处，共 {area_m2} 平方米。| 重叠处同属两个区域。| 请查看“重叠与空隙”图层并修正边界。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>“{layer}”: gaps between them: {count}, {area_m2} m² in all. | What lies there belongs to none. | See the layer “Overlaps and gaps”, and draw the borders anew.</source>
        <translation>“{layer}”：存在空隙 {count} 处，共 {area_m2} 平方米。| 空隙处不属于任何区域。| 请查看“重叠与空隙”图层并修正边界。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>{layer}, cells that lie in no “{field}”: {count}. | They are missing in its figures. | Correct their codes, or the border.</source>
        <translation>{layer}：不属于任何“{field}”的网格 {count} 个。| 按其统计时会缺失。| 请更正编码或边界。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>{layer}, cells apart from the others of their “{field}”: {count}. | Nobody walks a patrol in two places. | Check whether they belong to it.</source>
        <translation>{layer}：与同一“{field}”其他网格不相连的网格 {count} 个。| 巡查不可能分处两地。| 请核对其归属。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>{layer}, cells whose code has not {digits} digits: {count}. | Nobody can tell by it where they belong. | Correct the codes, or set “code_pattern”.</source>
        <translation>{layer}：编码不是 {digits} 位的网格 {count} 个。| 无法据编码判断其归属。| 请更正编码，或设置“code_pattern”。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>{layer}, cells whose code begins otherwise than that of the “{field}” they lie in: {count} of {compared}. | Code and place contradict each other. | Correct the code, or the border.</source>
        <translation>{layer}：编码前缀与所在“{field}”编码不符的网格 {count} 个（共比对 {compared} 个）。| 编码与位置矛盾。| 请更正编码或边界。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>No row was rejected that could be mended. | There is nothing to write. | All rows are in use.</source>
        <translation>没有可修正的未用行。| 无内容可导出。| 所有行均已使用。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>Columns of {layer} with personal data were read, because the study asks for them: {columns}. | They stand in the workspace, and leave it by no export. | Untick them where they are not needed.</source>
        <translation>{layer} 中的个人信息列已按研究的要求读入：{columns}。| 这些列只保留在成果库中，不随任何成果导出。| 不需要时请取消勾选。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>{layer}, rows that were mended in {file}: {count}. | | </source>
        <translation>{layer}：已在 {file} 中修正的行 {count} 行。| | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>{layer}, mended rows that fit no row of the file any more: {count}. | The file has changed since, or the columns of the origin were changed; they were rejected. | Export the rejected rows anew and mend those.</source>
        <translation>{layer}：与原文件任何一行都对不上的修正行 {count} 行。| 原文件已改动，或来源列被修改，已剔除。| 请重新导出未用行后再修正。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>Results of runs in the folder: {count}. | There is nothing to roll up. | Choose a folder that holds the results (civicgrid.gpkg) of two districts or more, each in a folder of its own.</source>
        <translation>文件夹中的分析成果数：{count}。 | 没有可汇总的内容。 | 请选择存放两个及以上区成果（civicgrid.gpkg）的文件夹，每区一个子文件夹。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>There are several results of the same district: {districts}. | What is in them would count twice. | Leave one of each in the folder, and check the district named in the study.</source>
        <translation>同一个区有多份成果：{districts}。 | 其中的内容会重复计算。 | 请在文件夹中每区只保留一份，并检查研究中填写的区名。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>GeoPackages that are no result of a run: {count} ({files}). | They were passed over. | Take them out of the folder, or run their study.</source>
        <translation>不是分析成果的 GeoPackage：{count} 个（{files}）。 | 已跳过。 | 请移出该文件夹，或先运行相应的研究。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>{layer}: the districts were measured by different radii ({radii} m). | Their shares can't be added; each radius has a row of its own. | Run the studies by the same standards.</source>
        <translation>{layer}：各区采用的服务半径不同（{radii} m）。 | 其占比不能相加，已按半径分行列出。 | 请按同一标准运行各区研究。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>The cases of the districts are of different periods ({periods}). | Their sum is of no one period. | Run the studies for the same period.</source>
        <translation>各区案件的统计时段不同（{periods}）。 | 相加后的数量不属于任何一个时段。 | 请按同一时段运行各区研究。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/checks.py"/>
        <source>Medians, 90th percentiles, Gini coefficients and scores are left out of the city. | They can't be computed from those of the districts. | They stand for each district.</source>
        <translation>全市不列中位数、90% 分位数、基尼系数和得分。|这些数无法由各区的数推算。|各区的数仍逐区列出。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/coverage.py"/>
        <source>The study measures along streets, but has no street lines. | Without them there is no way to measure. | Add a layer of street centrelines under Data, or choose the straight line under Analyse.</source>
        <translation>研究设定为沿道路测量，但没有道路中心线图层。 | 没有道路就无法测量。 | 请在“数据”中添加道路中心线图层，或在“分析”中改为直线距离。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/coverage.py"/>
        <source>{origins}: {count} of {total} have no way along streets to any facility of “{layer}”. | They have no distance, and count as unreached in every figure. | Look at them on the map, and check with “Check a street network” whether streets are missing or not joined.</source>
        <translation>{origins}：共 {total} 个，其中 {count} 个沿道路无法到达任何“{layer}”。 | 这些对象没有距离，在各项指标中均计为不可达。 | 请在地图上查看，并用“检查道路网络”核对道路是否缺失或未相连。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/coverage.py"/>
        <source>Streets that nobody walks on, by their class or their field “walkable”: {count} of {total}. | | </source>
        <translation>按类别或“可步行”字段判定不可步行的道路：{count}/{total} 条。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/coverage.py"/>
        <source>Ways were to go round barriers, but the study has neither barriers nor water. | They go straight. | Add a layer of barriers (rivers, railways, walls) under Data.</source>
        <translation>研究设定绕行阻隔，但没有阻隔或水域图层。 | 距离仍按直线计算。 | 请在“数据”中添加阻隔图层（河流、铁路、围墙）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/coverage.py"/>
        <source>{layer}: {count} of {total} facilities are farther than {limit_m} m from any street. | They reach nothing along streets. | Check their place and the streets, or set a greater distance (off_street_m).</source>
        <translation>{layer}：共 {total} 座，其中 {count} 座离任何道路超过 {limit_m} 米。 | 沿道路测量时，这些设施不覆盖任何用地。 | 请核对其位置和道路，或调大距离设置（off_street_m）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/databases.py"/>
        <source>“{layer}” is a PostgreSQL database. | Reading it needs the Python package psycopg, which is not installed. | Install psycopg[binary] into the Python of QGIS, or export the table to a GeoPackage.</source>
        <translation>“{layer}”是 PostgreSQL 数据库。 | 读取它需要 Python 包 psycopg，本机没有安装。 | 请在 QGIS 的 Python 中安装 psycopg[binary]，或把该表导出为 GeoPackage。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/databases.py"/>
        <source>Nobody knows a PostgreSQL connection called “{layer}”. | A study names its databases by the connection as QGIS has it stored. | Make a connection of that name in the browser of QGIS (PostgreSQL › New connection), or correct the name.</source>
        <translation>没有名为“{layer}”的 PostgreSQL 连接。 | 研究文件按 QGIS 中保存的连接名称来引用数据库。 | 请在 QGIS 浏览器中新建同名连接（PostgreSQL › 新建连接），或改正名称。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/databases.py"/>
        <source>The database of the connection “{layer}” does not answer: {reason} | Nothing was read. | Check the network, and host, port and database of the connection; if others can't reach it either, ask whoever keeps the server.</source>
        <translation>连接“{layer}”的数据库没有应答：{reason} | 没有读取任何数据。 | 请检查网络以及连接的主机、端口和数据库名；如果别人也连不上，请联系服务器管理员。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/databases.py"/>
        <source>The database of the connection “{layer}” does not let “{user}” in: {reason} | User or password is wrong, or none is stored. | Correct them in the connection of QGIS; keep them in QGIS's authentication.</source>
        <translation>连接“{layer}”的数据库不允许“{user}”登录：{reason} | 用户名或密码不对，或没有保存。 | 请在 QGIS 的连接中改正，并把它们保存在 QGIS 的认证配置里。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/databases.py"/>
        <source>The connection “{layer}” broke off: {reason} | What was not finished has left no trace on the server. | Check the network and do it again.</source>
        <translation>连接“{layer}”中断：{reason} | 未完成的工作没有在服务器上留下任何痕迹。 | 请检查网络后重做一次。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/databases.py"/>
        <source>The user of the connection “{layer}” has no right to “{table}”. {reason} | The server keeps it closed. | Ask whoever keeps the server for the right to read it (GRANT SELECT), or to write if that is meant.</source>
        <translation>连接“{layer}”的用户没有“{table}”的权限。{reason} | 服务器没有对该用户开放。 | 请向服务器管理员申请读取权限（GRANT SELECT）；如需写入，请申请写入权限。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/databases.py"/>
        <source>The database of the connection “{layer}” can't give “{table}”: {reason} | The server broke it off. | A view may be broken: open it in QGIS's database manager; else pass these words on to whoever keeps the server.</source>
        <translation>连接“{layer}”的数据库无法给出“{table}”：{reason} | 服务器中止了操作。 | 可能是视图有错：请在 QGIS 的数据库管理器中打开它看看；否则请把这段话转告服务器管理员。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/databases.py"/>
        <source>The connection “{layer}” shows no table “{table}”. | The source would be missing. | Choose one of the tables there are: {tables}. A table that is not shown is called otherwise, or closed to this user.</source>
        <translation>连接“{layer}”中看不到表“{table}”。 | 这样会缺少这个数据来源。 | 请从现有的表中选择：{tables}。看不到的表，要么名称不同，要么没有对该用户开放。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/databases.py"/>
        <source>The shapes of “{layer}” are in several coordinate systems: {srids}. | One layer can be measured in one only. | Bring them into one on the server (ST_Transform), for example in a view, and read that.</source>
        <translation>“{layer}”的图形使用了多个坐标系：{srids}。 | 一个图层只能在一个坐标系中量算。 | 请在服务器上统一到一个坐标系（ST_Transform），例如建一个视图，再读取该视图。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/databases.py"/>
        <source>The database of the connection “{layer}” has no PostGIS. | Shapes can't be kept there. | Ask whoever keeps the server to run CREATE EXTENSION postgis in that database.</source>
        <translation>连接“{layer}”的数据库没有安装 PostGIS。 | 无法保存图形。 | 请服务器管理员在该数据库中执行 CREATE EXTENSION postgis。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/databases.py"/>
        <source>The connection “{layer}” may not make the schema “{schema}”. | The workspace has no place on the server yet. | Ask whoever keeps the server to make the schema, owned by the role of your group.</source>
        <translation>连接“{layer}”没有权限新建模式“{schema}”。 | 工作库在服务器上还没有存放的地方。 | 请服务器管理员新建该模式，并把所有者设为你们的组角色。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/databases.py"/>
        <source>Somebody else is importing into {layer}: {who}, since {since}. | Two imports at once would overwrite each other. | Wait until that one is done, and start yours again.</source>
        <translation>有人正在向 {layer} 导入：{who}，开始于 {since}。 | 两个导入同时进行会互相覆盖。 | 请等对方完成后再重新开始。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/databases.py"/>
        <source>While the import into {layer} ran, somebody edited {tables}. | The import did not know of it and would have covered it up; it has changed nothing. | Start it again: it then takes the edits into account.</source>
        <translation>向 {layer} 导入期间，有人编辑了 {tables}。 | 导入并不知道这些编辑，会把它们盖掉；因此没有做任何改动。 | 请重新开始导入，届时会把这些编辑考虑在内。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/databases.py"/>
        <source>There is no import of {layer} in “{path}” that could be taken back. | Only the last one can be, and once: rows of earlier ones are not kept. | Import the file again that you want to have back.</source>
        <translation>“{path}”中没有可以撤销的{layer}导入。 | 只能撤销最近一次导入，且只能撤销一次：更早的数据行不再保留。 | 请重新导入需要恢复的文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/databases.py"/>
        <source>The copy would take the place of “{path}” itself. | Personal data, rejected rows and the history would be lost with it. | Choose another name for the copy.</source>
        <translation>副本会覆盖工作库“{path}”本身。 | 其中的个人信息、剔除行和导入记录将一并丢失。 | 请为副本另取文件名。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/density.py"/>
        <source>For the density of cases a bandwidth of {bandwidth_m} m (Gaussian) is proposed: of those tried, from {least_m} to {most_m} m, it predicts the cases of each of {spots} spots best from those of all other spots. | Narrower ones make clusters of single cases, wider ones level true clusters. | </source>
        <translation>案件密度建议采用 {bandwidth_m} 米带宽（高斯核）：在 {least_m} 至 {most_m} 米之间试算，用它由其他各处案件推算 {spots} 处中每一处的案件最准。 | 更窄会把零星案件当成聚集，更宽会抹平真实的聚集。 | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/density.py"/>
        <source>For the density of cases a bandwidth of {bandwidth_m} m (Gaussian) is proposed, the narrowest that was tried. | Cases lie along streets: a narrower one would show the streets, not where cases gather. | </source>
        <translation>案件密度建议采用 {bandwidth_m} 米带宽（高斯核），为试算中最窄的一个。 | 案件沿街分布，更窄会显出街道，而不是案件聚集的地方。 | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/density.py"/>
        <source>The cases lie on too few different places to propose a bandwidth for their density. | The heat map spreads them over 300 m. | </source>
        <translation>案件位置过少，无法为案件密度建议带宽。 | 热力图按 300 米绘制。 | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/density.py"/>
        <source>Pixels of {pixel_m} m are too large for a bandwidth of {bandwidth_m} m. | The raster could not show the clusters that the bandwidth lets stand. | Take pixels of at most {most_m} m, or a wider bandwidth.</source>
        <translation>{pixel_m} 米的像元对 {bandwidth_m} 米的带宽来说太大。 | 栅格显示不出该带宽下的聚集。 | 请把像元设为不超过 {most_m} 米，或加大带宽。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/density.py"/>
        <source>The raster would have {pixels} pixels. | More than {most} do not fit the memory of an office machine. | Take larger pixels, or a smaller district; and check that no case lies far off.</source>
        <translation>栅格将有 {pixels} 个像元。 | 超过 {most} 个，办公电脑的内存放不下。 | 请加大像元或缩小辖区，并检查有没有位置偏远的案件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/density.py"/>
        <source>“{layer}”: no case is of a class that it answers ({classes}). | So nothing can be said of whether cases come from its gaps. | Check the names of the small classes, and which of them it answers (study, settings, answers).</source>
        <translation>“{layer}”：没有案件属于其对应的小类（{classes}）。 | 因此无法判断案件是否来自其盲区。 | 请核对小类名称，以及它对应哪些小类（研究文件，settings，answers）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/formats.py"/>
        <source>{layer} is protected by a password. | Nothing in it can be read. | Open it in Excel or WPS, remove the password under File &gt; Protect, and save it.</source>
        <translation>{layer} 设有密码保护。| 里面的内容无法读取。| 请用 Excel 或 WPS 打开，在“文件 &gt; 保护”中取消密码后保存。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/formats.py"/>
        <source>{layer} is in no format that is read here ({format}). | Its rows can't be told. | Open it in the program it comes from; save tables as .xlsx or .csv, maps as GeoPackage or shapefile. Unpack archives first.</source>
        <translation>{layer} 的格式无法读取（{format}）。| 里面的记录无法识别。| 请用生成它的软件打开，表格另存为 .xlsx 或 .csv，地图另存为 GeoPackage 或 shapefile；压缩包请先解压。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/formats.py"/>
        <source>{layer} has no row of headers. | Its columns are called “column 1”, “column 2” and so on, and nobody knows what they hold. | Say which column holds what, or add a row of headers.</source>
        <translation>{layer} 没有表头行。| 各列只能称为“column 1”“column 2”等，无法知道是什么内容。| 请指定各列对应的字段，或在文件中补上表头。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/formats.py"/>
        <source>{layer}, rows that are hidden or filtered out in the workbook, and were read: {count}. | They may have been hidden because they are done with. | If they shall not count, choose to skip hidden rows.</source>
        <translation>{layer} 中被隐藏或被筛选掉的行也已读入：{count} 行。| 它们被隐藏，可能是因为已不再有效。| 如不应计入，请选择“跳过隐藏行”。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/formats.py"/>
        <source>{layer}, rows that are hidden or filtered out in the workbook, and were skipped as asked: {count}. | | </source>
        <translation>{layer} 中被隐藏或被筛选掉的行已按要求跳过：{count} 行。| | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/formats.py"/>
        <source>Hidden sheets of {layer} were not read: {sheets}. | They may be older copies, or lists for choosing. | If one of them is meant, name it.</source>
        <translation>{layer} 的隐藏工作表未读取：{sheets}。| 它们可能是旧版数据或下拉选项表。| 如需读取其中某一张，请指定工作表名称。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/formats.py"/>
        <source>{layer}, formulas whose result was not saved: {count}. | Their cells are empty here. | Open the file in Excel or WPS, and save it once: that computes them.</source>
        <translation>{layer} 中未保存计算结果的公式：{count} 个。| 这些单元格读出来是空的。| 请用 Excel 或 WPS 打开并保存一次，即可完成计算。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/formats.py"/>
        <source>{layer} came without its .dbf file. | Its shapes have neither names nor numbers. | Copy all files of the shapefile (.shp, .shx, .dbf, .prj) together.</source>
        <translation>{layer} 缺少 .dbf 文件。| 图形没有名称和属性。| 请把 shapefile 的全部文件（.shp、.shx、.dbf、.prj）一起复制。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/formats.py"/>
        <source>{layer} is said to be in {said}, but its numbers can't be that. | Taken at its word it would lie far away. | The numbers were believed; check the layer on the map.</source>
        <translation>{layer} 注明的坐标系为 {said}，但其数值不可能属于该坐标系。| 如照注明处理，位置会差得很远。| 已按数值判断；请在地图上核对。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/formats.py"/>
        <source>{layer} gives latitude before longitude. | Taken as it stands it would lie elsewhere. | The two were taken the other way round; check the layer on the map.</source>
        <translation>{layer} 的坐标是纬度在前、经度在后。| 照原样读取，位置会完全错误。| 已将两者对调，请在地图上核对该图层。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/formats.py"/>
        <source>{layer}, edges that only repeat a two-way street in the other direction: {count}. | | </source>
        <translation>{layer} 中仅为双向道路另一方向的重复路段：{count} 条。| | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>The layer's coordinate system ({crs}) can't be measured in. | Degrees and Web Mercator are not metres on the ground: “300 m” would be wrong by up to a third. | Choose a measuring coordinate system, in metres, of your region, or leave the choice to the program.</source>
        <translation>图层的坐标系（{crs}）不能用来量算。 | 经纬度和 Web 墨卡托不是地面上的米：“300 m”最多会差三分之一。 | 请选择本地区以米为单位的量算坐标系，或交给程序选择。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>Two layers have different coordinate systems: {left} and {right}. | They can't be measured against each other. | Bring both into one coordinate system first.</source>
        <translation>两个图层的坐标系不同：{left} 和 {right}。 | 它们之间无法量算。 | 请先统一到一个坐标系。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>“{layer}” has no feature that can be used. | Without it there is nothing to measure. | Check that the layer has features with geometry, and that no filter hides them.</source>
        <translation>“{layer}”没有可用的要素。 | 没有它就无从量算。 | 请检查图层的要素是否有几何图形，是否被过滤条件隐藏。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>The community {area} has {count} cells. | {digits} digits can't number so many. | Take more digits, or larger cells.</source>
        <translation>社区 {area} 有 {count} 个网格。|{digits} 位序号不够编。|请增加序号位数，或加大网格面积。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>There is no usable “{layer}”: what is computed on it was left out. | | </source>
        <translation>没有可用的“{layer}”：依赖它的计算已略去。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>“{layer}” has no existing facility. | All of the district shows as its gap. | Check the state and the year of its rows.</source>
        <translation>“{layer}”没有现状设施。 | 全区都会显示为它的盲区。 | 请检查各行的状态和年份。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>The standards have no radius for “{layer}”. | Distances were computed, coverage was not. | Add a rule to the standards of the study.</source>
        <translation>标准中没有“{layer}”的服务半径。 | 已计算距离，未计算覆盖。 | 请在研究的标准中补充一条。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>There is neither built-up land nor any area of the district. | Covered shares and gaps were left out. | Add built-up land, streets, communities or cells.</source>
        <translation>既没有建成区，也没有任何区域范围。 | 覆盖率和盲区已略去。 | 请补充建成区、街道、社区或单元网格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>There is no layer of built-up land; covered shares are of all land of the district. | Water and fields count as gaps too. | Add built-up land if you have it.</source>
        <translation>没有建成区图层，覆盖率按全区土地计算。 | 水面和农田也会算作盲区。 | 如有建成区数据，请补充。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>No population is known: shares of the population were left out. | | </source>
        <translation>人口未知：按人口计算的覆盖率已略去。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>{people} people of {zones} communities have no residential land; they were spread over all of its land. | | </source>
        <translation>{zones} 个社区的 {people} 人没有对应的居住用地，已分配到该社区的全部用地。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>{people} people belong to communities without any land. | They count nowhere. | Check the ids of the communities.</source>
        <translation>有 {people} 人所属的社区没有任何用地。 | 他们不计入任何地方。 | 请检查社区编码。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>Pieces of residential land without known population: {count}. | | </source>
        <translation>人口未知的居住用地：{count} 块。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>Areas of “{layer}” overlap by {area_m2} m². | Such land counts in the first area only. | Mend the borders.</source>
        <translation>“{layer}”的区域互相重叠 {area_m2} m²。 | 重叠部分只计入第一个区域。 | 请修正边界。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>{area_ha} ha of residential land lie outside of the district, and were not counted. | | </source>
        <translation>有 {area_ha} 公顷居住用地位于区外，未计入。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>{layer}, gaps below {limit_m2} m² or nowhere {width_m} m wide, left out as slivers: {count} ({area_m2} m² together). | | </source>
        <translation>{layer}：小于 {limit_m2} 平方米或处处不足 {width_m} 米宽的盲区作为碎片略去：{count} 处（共 {area_m2} 平方米）。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>Cases in no cell: {count} of {total}. | They count in no cell, and so in no hotspot. | Check that the cells are complete, and the coordinate system of the cases.</source>
        <translation>不在任何单元网格内的案件：{count}/{total} 件。 | 它们不计入任何网格，也就不参与热点计算。 | 请检查网格是否完整，以及案件的坐标系。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>Cells without neighbour, which are never hot or cold: {count}. | | </source>
        <translation>没有相邻网格、因而不判冷热的单元网格：{count} 个。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>There are no standards named “{name}” (nearest: “{nearest}”). | Nothing can be measured by them. | Use one of {known}.</source>
        <translation>没有名为“{name}”的标准（最接近的是“{nearest}”）。 | 无法据以量算。 | 请选用：{known}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>The standards “{profile}” have no rule “{name}” (nearest: “{nearest}”). | The change to it can't be made. | Correct the id of the rule.</source>
        <translation>标准“{profile}”中没有“{name}”这一条（最接近的是“{nearest}”）。 | 对它的修改无法生效。 | 请更正该条的编号。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>The base map Tianditu (天地图) was chosen, but no key of yours is known. | Its server gives maps only to those who have a key. | Apply for a key at Tianditu's web site and enter it on the page Output, or choose no base map.</source>
        <translation>选用了天地图底图，但没有可用的密钥。 | 天地图服务器只向持有密钥的用户提供地图。 | 请在天地图网站申请密钥并填入“输出”页，或不使用底图。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>The disk is full. | Nothing was written; what stood there before still stands. | Make room on it, or choose a folder on another disk.</source>
        <translation>磁盘已满。|没有写出任何内容，原有文件保持不变。|请清理该磁盘，或选择其他磁盘上的文件夹。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>Can't write to {path}: {reason}. | No result was written; older results still stand. | Choose another folder, or close the program that has the file open.</source>
        <translation>无法写入 {path}：{reason}。 | 没有写出任何成果，原有成果不变。 | 请另选文件夹，或关闭占用该文件的程序。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>The scripts of the web page are missing ({path}). | Without them the page could not be opened offline. | Install the plugin anew from its zip file; in a checkout, run ./dev setup.</source>
        <translation>缺少网页所需的脚本（{path}）。 | 没有它们，网页在断网时打不开。 | 请用 zip 文件重新安装插件；如在源码目录中，请运行 ./dev setup。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>Nothing has come into the workspace {path} yet. | There is nothing to compute with. | Bring files in first.</source>
        <translation>工作库 {path} 中还没有任何数据。|没有可供计算的内容。|请先导入文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>The workspace {path} can't be written ({reason}). | What was in it before stands, nothing is half written. | Check that the folder may be written to, that the disk has room, and that no other program holds the file; then import again.</source>
        <translation>无法写入工作库 {path}（{reason}）。|原有内容未变，没有写入一半的数据。|请检查文件夹是否可写、磁盘空间是否足够、文件是否被其他程序占用，然后重新导入。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>Somebody else has brought the same layer into {path} meanwhile. | Your rows were compared with rows that are no longer current, so nothing was changed. | Import again.</source>
        <translation>在此期间有人向 {path} 导入了同一图层。|您的数据是与已过时的数据比较的，因此没有做任何改动。|请重新导入。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>The workspace {path} is measured in {crs}. | Layers in another coordinate system can't be added to it. | Import with this measuring coordinate system, or begin another workspace.</source>
        <translation>工作库 {path} 采用量算坐标系 {crs}。|其他坐标系的图层不能加入。|请按此坐标系导入，或另建工作库。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/general.py"/>
        <source>{path} is not a CivicGrid workspace: {reason}. | Products are made from a workspace only. | Choose a civicgrid.gpkg made by “Run a study” or the CivicGrid panel.</source>
        <translation>{path} 不是城管一张图的成果库：{reason}。 | 各种成果只能由成果库生成。 | 请选择由“运行研究”或城管一张图面板生成的 civicgrid.gpkg。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/guard.py"/>
        <source>{layer}: {count} of {total} say how they were placed: {ways}. | Those put on their street or address tell little of single spots: repeats, crowded spots and small hot cells among them may come of the placing. | Look at streets and communities first.</source>
        <translation>{layer}：{total} 件中有 {count} 件注明了定位方式：{ways}。 | 按道路或地址定位的案件不能说明具体地点：其中的重复案件、同一地点大量案件和小范围热点可能只是定位造成的。 | 请先看街道和社区。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/guard.py"/>
        <source>{layer}: {count} of {total} repeat an earlier one of the same small class, at most {within_hours} h and {within_m} m off. | | </source>
        <translation>{layer}：{total} 件中有 {count} 件与此前同一小类案件重复（相隔不超过 {within_hours} 小时、{within_m} 米）。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/guard.py"/>
        <source>{layer}: of {count} of {total} it can't be told whether they are repeats. | They lack a place, a small class or the day of filing. | Export the cases with these columns if repeats matter.</source>
        <translation>{layer}：{total} 件中有 {count} 件无法判断是否重复。 | 缺少位置、小类或立案日期。 | 如需统计重复案件，请连同这些列一起导出。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/guard.py"/>
        <source>{layer}: none has the code of who filed it. | Whether a few people file most of them can't be told. | Export the cases with the number of the inspector.</source>
        <translation>{layer}：均无上报人员编号。 | 无法判断案件是否集中由少数人上报。 | 请连同采集员编号一起导出案件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/guard.py"/>
        <source>{layer}: the {top} busiest reporters filed {count} of {total} whose reporter is known; {outstanding} are of reporters who filed {times} times the median or more. | | </source>
        <translation>{layer}：在上报人员已知的 {total} 件中，上报最多的 {top} 人上报了 {count} 件；其中 {outstanding} 件来自上报数达到中位数 {times} 倍及以上的人员。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/guard.py"/>
        <source>{layer}: {count} of {total} hot cells are hot no more without doubtful cases. | Their heat hangs on very many cases on one spot ({crowded} cells), on repeats ({repeats}) or on reporters who file many times what others do ({reporters}), not on many different events. | Look at the cases there before you send anybody.</source>
        <translation>{layer}：{total} 个热点网格中，有 {count} 个在剔除存疑案件后不再是热点。 | 其热度依赖于同一地点的大量案件（{crowded} 个）、重复案件（{repeats} 个）或上报数远超他人的人员（{reporters} 个），而不是许多不同的问题。 | 派人之前请先核对那里的案件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/guard.py"/>
        <source>{layer}: none has a day of filing. | Forecasts can't be tested, and no patrol priorities be given. | Export the cases with their time of filing.</source>
        <translation>{layer}：均无立案时间。 | 无法检验预测，也不给出巡查优先次序。 | 请连同立案时间一起导出案件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/guard.py"/>
        <source>{layer}: {months} whole months with cases; {needed}, one after the other, are needed to test a forecast. | No patrol priorities are given. | Bring the cases of more months.</source>
        <translation>{layer}：有案件的完整月份只有 {months} 个；检验预测至少需要连续 {needed} 个月。 | 不给出巡查优先次序。 | 请导入更多月份的案件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/guard.py"/>
        <source>{layer}: {count} are left out of forecasts: without a point or in no cell, on a spot with very many others, undated, or of a month that is not whole. | | </source>
        <translation>{layer}：有 {count} 件未用于预测：没有坐标或不在任何网格内、位于大量案件的同一地点、无日期，或所在月份不完整。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/guard.py"/>
        <source>{layer}: tested on the last {months} months, the best forecast ({method}) meets {n} of {total} ({hit_pct} %) on {area_pct} % of the land, {pai} times what chance would (PAI); the naive one, as last month, meets {naive}. It was better than that in {better} of {months} months. Had the method for each month been chosen by the other months alone, {unseen} would have been met. The patrol priorities of {coming} are by it. | | </source>
        <translation>{layer}：用最近 {months} 个月检验，最好的预测方法（{method}）在 {area_pct}% 的用地上命中 {total} 件中的 {n} 件（{hit_pct}%），为随机水平的 {pai} 倍（PAI）；“与上月相同”的简单预测命中 {naive} 件。{months} 个月中有 {better} 个月优于后者。若每个月的方法只由其余月份选出，会命中 {unseen} 件。{coming} 的巡查优先次序据此给出。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{path} can't be read: {reason}. | It says what shall be computed, or which kinds there are. | Check the path.</source>
        <translation>无法读取 {path}：{reason}。 | 它规定计算什么，或有哪些类别。 | 请检查路径。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{path} is not UTF-8 text (byte {byte}). | Names in it would be read wrongly. | Open it in an editor and save it as UTF-8.</source>
        <translation>{path} 不是 UTF-8 文本（第 {byte} 字节）。 | 其中的名称会读错。 | 请用编辑器打开，另存为 UTF-8。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{path} is not JSON: {reason}, line {line}, column {column}. | It can't be read from there on. | Mend that line; often a comma or a quotation mark is missing just before it.</source>
        <translation>{path} 不是 JSON：{reason}，第 {line} 行第 {column} 列。 | 从那里起无法读取。 | 请改正该行；常见原因是前面少了逗号或引号。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>In {path}, line {line}, at {place}, “{key}” is missing. | It is needed. | Add it.</source>
        <translation>{path} 第 {line} 行的 {place} 处缺少“{key}”。 | 这一项必须有。 | 请补上。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>In {path}, line {line}, at {place}, nobody knows “{key}” (nearest: “{nearest}”). | What is not known would be passed over without a word. | Correct the name, or take it out; allowed are {allowed}.</source>
        <translation>{path} 第 {line} 行的 {place} 处有不认识的“{key}”（最接近的是“{nearest}”）。 | 不认识的内容会被悄悄忽略。 | 请更正名称或删去；可用的有：{allowed}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>In {path}, line {line}, at {place}, stands {found}, but {expected} is expected. | It can't be understood. | Correct it.</source>
        <translation>{path} 第 {line} 行的 {place} 处是 {found}，应为 {expected}。 | 无法理解。 | 请更正。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>In {path}, line {line}, at {place}, “{found}” is no possible value (nearest: “{nearest}”). | It can't be understood. | Use one of {allowed}.</source>
        <translation>{path} 第 {line} 行的 {place} 处，“{found}”不是可用的值（最接近的是“{nearest}”）。 | 无法理解。 | 请选用：{allowed}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>There is no file {path}. | Without it the study would be incomplete. | Check the path; the file may have been moved, or its drive is not connected.</source>
        <translation>没有文件 {path}。 | 缺了它，研究就不完整。 | 请检查路径；文件可能已移走，或所在磁盘未连接。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>The file {layer} is empty. | There is nothing to read in it. | Export or copy it anew.</source>
        <translation>文件 {layer} 是空的。 | 其中没有可读的内容。 | 请重新导出或复制。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>The file {layer} can't be read: {reason}. | It may be damaged, protected, or of another format than its name says. | Open it in the program it comes from, and save it anew.</source>
        <translation>无法读取文件 {layer}：{reason}。 | 文件可能已损坏、加密，或格式与扩展名不符。 | 请用原来的程序打开后另存。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer} is an old Excel or an OpenDocument sheet. | Reading it needs the Python package python-calamine, which is not installed. | Save it as .xlsx, or install the package.</source>
        <translation>{layer} 是旧版 Excel 或 OpenDocument 表格。 | 读取它需要 Python 包 python-calamine，目前没有安装。 | 请另存为 .xlsx，或安装该包。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>Nobody knows the encoding “{encoding}” given for {layer}. | Chinese text would be read wrongly. | Give UTF-8, GB18030 or Big5, or none: it is then recognised.</source>
        <translation>为 {layer} 指定的编码“{encoding}”不存在。 | 中文会读错。 | 请指定 UTF-8、GB18030 或 Big5，或不指定而由程序识别。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer} has no row {row}, which was given as the row of headers. | Without headers the columns have no meaning. | Give the right row, or none: it is then recognised.</source>
        <translation>{layer} 没有第 {row} 行，而它被指定为表头行。 | 没有表头，各列就没有含义。 | 请指定正确的行，或不指定而由程序识别。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer} has no sheet “{sheet}”. | Nothing could be read. | Choose one of {sheets}.</source>
        <translation>{layer} 没有工作表“{sheet}”。 | 无法读取。 | 请从中选择：{sheets}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer} has no layer “{layer_name}” that can be read ({reason}). | Nothing could be read. | Choose one of {layers}.</source>
        <translation>{layer} 没有可读的图层“{layer_name}”（{reason}）。 | 无法读取。 | 请从中选择：{layers}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer} has no layer with places. | Nothing could be read. | Check that it is the right file.</source>
        <translation>{layer} 没有带位置的图层。 | 无法读取。 | 请检查文件是否选对。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer} has headers but no rows. | There is nothing to compute from. | Check the sheet and the filter, or export the table anew.</source>
        <translation>{layer} 只有表头，没有数据行。 | 无从计算。 | 请检查工作表和筛选条件，或重新导出。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>What the rows of {layer} are could not be recognised (headers: {headers}). | Each kind is used differently. | Choose the kind of layer.</source>
        <translation>无法识别 {layer} 的各行是什么（表头：{headers}）。 | 不同类别的用法不同。 | 请选择图层类别。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer} has no column “{header}”, which was given for “{field}”. | The field would stay empty. | Choose one of {headers}.</source>
        <translation>{layer} 没有为“{field}”指定的列“{header}”。 | 该字段会是空的。 | 请从中选择：{headers}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer} has no coordinates (headers: {headers}). | Rows without a place can't be put on the map. | Say which columns hold longitude and latitude (or X and Y), or export the table with them.</source>
        <translation>{layer} 没有坐标（表头：{headers}）。 | 没有位置的行无法上图。 | 请指出经度和纬度（或 X 和 Y）所在的列，或重新导出带坐标的表格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer} does not say its coordinate system (a place in it: {x}, {y}). | Its places could lie anywhere. | Choose the coordinate system the data was made in; ask whoever made it. For a local city system, give a shift or control points (“transform”).</source>
        <translation>{layer} 没有注明坐标系（其中一点：{x}, {y}）。| 其位置可能在任何地方。| 请选择数据制作时所用的坐标系，可询问制作者。如为地方坐标系，请给出平移参数或控制点（“transform”）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>Nobody knows the coordinate system “{crs}” given for {layer}. | Its places can't be found. | Give a code such as EPSG:4549.</source>
        <translation>为 {layer} 指定的坐标系“{crs}”不存在。 | 无法确定位置。 | 请填写代码，例如 EPSG:4549。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>None of the files has a single usable place. | There is nothing to map. | See the rejected rows for the reasons.</source>
        <translation>所有文件中没有一个可用的位置。 | 没有可以上图的内容。 | 原因见剔除的行。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, texts that don't fit the encoding {encoding}: {count}. | Names may show wrong characters. | Try another encoding, such as GB18030 or Big5.</source>
        <translation>{layer}：不符合编码 {encoding} 的文字 {count} 处。 | 名称可能显示为乱码。 | 请换一种编码，例如 GB18030 或 Big5。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>The encoding of {layer} was guessed: {encoding}. | If it is wrong, names show wrong characters. | Look at a few names; give the encoding if they are wrong.</source>
        <translation>{layer} 的编码是推测的：{encoding}。 | 若有误，名称会显示为乱码。 | 请看几个名称；有误时请指定编码。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>Nothing says which datum the coordinates of {layer} have; they were taken as WGS 84 / CGCS2000. | Coordinates of Chinese web maps are shifted by 0.5 to 1.2 km. | If they come from Gaode, Tencent or Baidu, say so.</source>
        <translation>没有说明 {layer} 的坐标基准，已按 WGS 84 / CGCS2000 处理。 | 国内网络地图的坐标偏移 0.5 至 1.2 公里。 | 如取自高德、腾讯或百度，请说明。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer} does not say its coordinate system; that of the other layers was taken ({crs}). | If it is wrong, the places are wrong. | Check the layer on the map; choose the coordinate system if it lies wrong.</source>
        <translation>{layer} 没有说明坐标系，已采用其他图层的坐标系（{crs}）。 | 若有误，位置就不对。 | 请在地图上检查；位置不对时请选择坐标系。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>In {layer} the columns “{first}” and “{second}” hold each other's coordinates. | They were taken the other way round. | Check the layer on the map.</source>
        <translation>{layer} 中“{first}”和“{second}”两列的坐标互相颠倒。 | 已对调使用。 | 请在地图上检查。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>Layers of {layer} that are no kind of this study were not read: {layers}. | | </source>
        <translation>{layer} 中不属于本研究类别的图层没有读取：{layers}。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, rows with more or fewer cells than the header: {count}. | Their values can't be told apart, so they were rejected. | Look for commas or line breaks inside cells.</source>
        <translation>{layer}：列数与表头不符的行 {count} 行。 | 无法对应各列的值，已剔除。 | 请检查单元格内的逗号或换行。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, rows that are notes or totals and no data: {count}. | | </source>
        <translation>{layer}：属于说明或合计、不是数据的行 {count} 行。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, rows without coordinates: {count}. | They can't be mapped, and were rejected. | Fill them in, or leave it at that.</source>
        <translation>{layer}：没有坐标的行 {count} 行。 | 无法上图，已剔除。 | 请补全，或就此略过。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, rows with the coordinates 0, 0: {count}. | That stands for “unknown”; they were rejected. | Fill in the true place.</source>
        <translation>{layer}：坐标为 0, 0 的行 {count} 行。 | 这表示“未知”，已剔除。 | 请填写真实位置。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, rows with coordinates that are no numbers: {count}. | They can't be mapped, and were rejected. | Correct them in the file.</source>
        <translation>{layer}：坐标不是数字的行 {count} 行。 | 无法上图，已剔除。 | 请在文件中更正。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, rows with coordinates that can't be: {count}. | They lie outside of what the coordinate system allows, and were rejected. | Correct them, or choose another coordinate system.</source>
        <translation>{layer}：坐标不可能存在的行 {count} 行。 | 超出坐标系允许的范围，已剔除。 | 请更正，或另选坐标系。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, features without geometry: {count}. | They can't be mapped, and were rejected. | Draw them, or leave it at that.</source>
        <translation>{layer}：没有几何图形的要素 {count} 个。 | 无法上图，已剔除。 | 请补画，或就此略过。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, features that are no {wanted}: {count}. | They can't be used, and were rejected. | Check that it is the right layer.</source>
        <translation>{layer}：不是{wanted}的要素 {count} 个。 | 无法使用，已剔除。 | 请检查图层是否选对。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, features with a broken shape that could not be mended without changing its area: {count}. | Nobody can tell what was meant; they were rejected. | Draw them anew in QGIS.</source>
        <translation>{layer}：图形无效且无法在不改变面积的情况下修复的要素 {count} 个。| 无从判断原意，已剔除。| 请在 QGIS 中重新绘制。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, rows that repeat another one: {count}. | They would count twice, and were rejected. | If they are different things, give each its own id.</source>
        <translation>{layer}：与其他行重复的行 {count} 行。 | 会重复计数，已剔除。 | 如确是不同对象，请分别编号。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, cases filed outside of the period {start} to {end}, and left out: {count}. | | </source>
        <translation>{layer}：立案时间在 {start} 至 {end} 之外、未采用的案件 {count} 件。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, rows farther than {limit_km} km (up to {km} km) from the district: {count}. | They have nothing to do with it, and were rejected. | Check their coordinates, and the datum.</source>
        <translation>{layer}：距本区超过 {limit_km} 公里（最远 {km} 公里）的有 {count} 行。| 与本区无关，已剔除。| 请检查坐标和基准。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, rows with longitude and latitude the wrong way round: {count}. | They were turned. | Check them on the map.</source>
        <translation>{layer}：经纬度颠倒的行 {count} 行。 | 已对调。 | 请在地图上检查。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, broken shapes that were mended: {count} (m² before and after: {areas}). | Their area hardly changed. | Check them on the map.</source>
        <translation>{layer}：已修复的无效图形 {count} 个（修复前后面积，平方米：{areas}）。| 面积几乎未变。| 请在地图上核对。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, rows that share their id with another one: {count}. | They were given ids of their own. | Correct the ids in the file if others refer to them.</source>
        <translation>{layer}：编号与其他行相同的行 {count} 行。 | 已另行编号。 | 如有其他数据引用这些编号，请在文件中更正。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, rows no farther than {metres} m from another one: {count}. | They may be one thing, entered twice. | Look at them, and take one out.</source>
        <translation>{layer}：与另一行相距不超过 {metres} 米的有 {count} 行。| 可能是同一对象重复录入。| 请核对并删去其一。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, rows outside of the district: {count}. | They serve people inside, but are counted apart. | If there are many, check the coordinate system.</source>
        <translation>{layer}：位于区外的行 {count} 行。 | 它们也为区内服务，但单独计数。 | 如果很多，请检查坐标系。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}: {cases} stand on very few spots ({spots}), up to {largest} on one. | That may be a desk at which they were entered; they are counted, but left out when hotspots are looked for. | To look with them, set “crowded_spots” to “with”.</source>
        <translation>{layer}：{cases} 件集中在极少的位置（{spots} 处），最多一处 {largest} 件。 | 可能是集中录入案件的窗口；照常计数，但不参与热点检验。 | 如要一并检验，请把“crowded_spots”设为“with”。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, cases in another cell than their own code says: {count} of {compared}. | The place was taken as true. | If the codes are better, set “case_cell” to “code”.</source>
        <translation>{layer}：所在网格与自身网格编码不符的案件 {count}/{compared} 件。 | 已以位置为准。 | 如编码更可靠，请把“case_cell”设为“code”。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, codes of “{field}” ruined by a spreadsheet (as 4.2E+14): {count}. | Their digits are lost. | Export the table anew, with that column as text.</source>
        <translation>{layer}：“{field}”被电子表格损坏的编码（如 4.2E+14）{count} 个。 | 末尾数字已丢失。 | 请把该列设为文本后重新导出。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, dates of “{field}” that stand for “none” (1900-1-1): {count}. | | </source>
        <translation>{layer}：“{field}”中表示“无”的日期（1900-1-1）{count} 个。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, values of “{field}” that could not be read: {count}. | They were left empty. | Correct them in the file.</source>
        <translation>{layer}：“{field}”中无法读取的值 {count} 个。 | 已留空。 | 请在文件中更正。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, unknown values of “{field}”: {count} ({values}). | They were left empty. | Say in the study what they mean.</source>
        <translation>{layer}：“{field}”中不认识的值 {count} 个（{values}）。 | 已留空。 | 请在研究中说明它们的含义。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, cases without a readable date of filing: {count}. | They count, but may belong to another period. | Check the dates in these rows.</source>
        <translation>{layer}：没有可读立案时间的案件 {count} 件。 | 照常计数，但可能属于其他时段。 | 请检查这些行的日期。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, cases closed before they were filed: {count}. | Their times can't be right. | Correct them in the file.</source>
        <translation>{layer}：结案早于立案的案件 {count} 件。 | 时间不可能正确。 | 请在文件中更正。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, features smaller than {low} or larger than {high} m²: {count}. | That is unusual for what they are. | Check them on the map.</source>
        <translation>{layer}：面积小于 {low} 或大于 {high} m² 的要素 {count} 个。 | 对这类要素不寻常。 | 请在地图上检查。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, areas more than {times} times the polygon's, or less than that part of it: {count}. | They may be in another unit or of something else; the polygon's area counts. | Correct them in the file.</source>
        <translation>{layer}：表中面积与图形面积相差 {times} 倍以上的有 {count} 处。 | 可能单位不同，或所指不是同一范围；计算时以图形面积为准。 | 请在文件中更正。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, rows naming a “{field}” that there is none of: {count} ({values}). | They don't count in any. | Correct the names or codes.</source>
        <translation>{layer}：所填“{field}”不存在的行 {count} 行（{values}）。 | 不计入任何一个。 | 请更正名称或编码。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>Columns of {layer} with personal data were not read: {columns}. | | </source>
        <translation>{layer} 中含个人信息的列没有读取：{columns}。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, texts of “{field}” with a phone or identity number: {count}. | It was made unreadable. | Take such numbers out before you pass data on.</source>
        <translation>{layer}：“{field}”中含电话或身份证号的文字 {count} 处。 | 已遮盖。 | 对外提供数据前请删去这些号码。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>{layer}, rows without id, which were given one: {count}. | | </source>
        <translation>{layer}：没有编号、由程序编号的行 {count} 行。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/incoming.py"/>
        <source>“{layer}” was made from the names in “{source}”. | | </source>
        <translation>“{layer}”由“{source}”中的名称生成。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/patrols.py"/>
        <source>{layer}: no cell tells its patrol area or its inspector. | The patrol areas of today are not known, so they can't be evened out. | Give the cells that column, or say how many patrol areas are to be made.</source>
        <translation>{layer}：没有一个网格写明所属责任网格或网格员。 | 不知道现有的责任网格，无法均衡。 | 请给网格加上这一列，或者填写要划分的责任网格数。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/patrols.py"/>
        <source>{layer}: the work of {count} patrol areas is up to {after_pct} % from the mean, {before_pct} % before; {moved} of {total} cells change hands, and at least {least} must. | | </source>
        <translation>{layer}：{count} 个责任网格的工作量最大偏离平均 {after_pct}%，调整前为 {before_pct}%；{total} 个网格中有 {moved} 个换人，至少要换 {least} 个。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/patrols.py"/>
        <source>{layer}: in {count} areas the work of a patrol area is up to {far_pct} % from the mean, more than the {limit_pct} % allowed. | Cells stay whole; no division can come below {bound_pct} %. | Draw smaller cells there, or plan a patrol area more or less.</source>
        <translation>{layer}：有 {count} 个区域的责任网格工作量最大偏离平均 {far_pct}%，超过允许的 {limit_pct}%。 | 单元网格不拆开，任何划分都不会低于 {bound_pct}%。 | 请把那里的网格划小些，或增减一个责任网格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/patrols.py"/>
        <source>{layer}: {count} parts of the grid touch no other. | Each was taken as a neighbour of the cell nearest to it, so a patrol area may lie on both sides of water. | Check whether inspectors can cross there.</source>
        <translation>{layer}：有 {count} 处网格与其他网格不相接。 | 已按与最近的网格相邻处理，因此责任网格可能跨水面两侧。 | 请核实采集员能否从那里通过。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/places.py"/>
        <source>{layer} is in metres without a zone number (a place in it: {x}, {y}). | Each central meridian puts it somewhere else. | Choose the coordinate system it was made in. Longitude and latitude of its middle under each, the likeliest first: {candidates}.</source>
        <translation>{layer} 是不带带号的米制坐标（其中一点：{x}, {y}）。| 中央子午线不同，位置就不同。| 请选择数据制作时所用的坐标系。各坐标系下数据中心的经纬度如下，可能性大的在前：{candidates}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/places.py"/>
        <source>{layer}, rows in another coordinate system ({crs}) than the others ({table}): {count}. | Taken for the same they would lie far away. | They were converted; check them on the map.</source>
        <translation>{layer} 中与其他行（{table}）坐标系不同的行（{crs}）：{count} 行。| 如按同一坐标系处理，位置会差得很远。| 已换算；请在地图上核对。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/places.py"/>
        <source>{layer}, rows in metres without a zone number, among rows of another coordinate system: {count}. | Nobody can tell where they lie, so they were rejected. | Give them coordinates like those of the other rows.</source>
        <translation>{layer} 中不带带号的米制坐标行，与其他行的坐标系不同：{count} 行。| 无法判断位置，已剔除。| 请改成与其他行一致的坐标。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/places.py"/>
        <source>{layer} is in {crs}, of the old datum {datum}. | How it differs from CGCS2000 is known only locally; places may be off by several tens of metres. | Have the table converted by the surveying office, or give control points under “transform”.</source>
        <translation>{layer} 采用 {crs}，属旧基准 {datum}。| 它与 CGCS2000 的差值只有当地掌握，位置可能偏几十米。| 请由测绘部门换算，或在“transform”中给出控制点。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/places.py"/>
        <source>The control points given for {layer} ({count}) can't be used. | A shift, a turn and a scale need at least two points at different places. | Give two or more as x, y, X, Y, in metres, east before north.</source>
        <translation>{layer} 的控制点（{count} 个）无法使用。| 平移、旋转和缩放至少需要位置不同的两个点。| 请按 x, y, X, Y 给出两个以上的点，以米为单位，东坐标在前、北坐标在后。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/places.py"/>
        <source>{layer} was brought out of its local system by {points} control points; the largest miss is {residual_m} m (scale {scale}, turn {rotation_deg}°). | | </source>
        <translation>{layer} 已用 {points} 个控制点由地方坐标系换算；最大残差 {residual_m} 米（尺度 {scale}，旋转 {rotation_deg}°）。| | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/places.py"/>
        <source>The {points} control points of {layer} don't fit together: they miss by up to {residual_m} m (scale {scale}, turn {rotation_deg}°). | All of its places may be off as much. | Check the points: east before north, in metres, the same order in both systems.</source>
        <translation>{layer} 的 {points} 个控制点互不吻合：最大残差 {residual_m} 米（尺度 {scale}，旋转 {rotation_deg}°）。| 其全部位置都可能偏这么多。| 请核对控制点：东坐标在前、北坐标在后，以米为单位，两套坐标顺序一致。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/places.py"/>
        <source>The datum of {layer} agrees with the other layers: {fits} of {total} clues (own areas, cells, names, streets) hold as it is. | | </source>
        <translation>{layer} 的坐标基准与其他图层相符：{total} 条线索（所属辖区、网格、名称、道路）中，按原样有 {fits} 条成立。| | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/places.py"/>
        <source>{layer} is in {datum}, by all signs: then {fits} of {total} clues (own areas, cells, names, streets) hold, as it is only {fits_now}. | Its places lie {metres} m off, more than a service radius. | Look at the arrow on the map, and set the datum of this source to {datum}.</source>
        <translation>种种迹象表明 {layer} 采用 {datum}：按此 {total} 条线索（所属辖区、网格、名称、道路）中有 {fits} 条成立，按原样只有 {fits_now} 条。| 其位置偏移 {metres} 米，超过服务半径。| 请看地图上的箭头，并把该数据源的基准设为 {datum}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/places.py"/>
        <source>{layer} may be in {datum}: then {fits} of {total} clues (own areas, cells, names, streets) hold, as it is {fits_now}. | Its places would lie {metres} m off. | Compare a few places with the map; if they are off, set the datum of this source to {datum}.</source>
        <translation>{layer} 可能采用 {datum}：按此 {total} 条线索（所属辖区、网格、名称、道路）中有 {fits} 条成立，按原样为 {fits_now} 条。| 如属实，其位置偏移 {metres} 米。| 请在地图上抽查几处；如有偏移，把该数据源的基准设为 {datum}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/places.py"/>
        <source>{layer} and the layers it is compared with have different datums: if it is in {datum} and they in {layers}, {fits} of {total} clues hold, else only {fits_now}. | They lie {metres} m apart. | If several sources say the same, the areas or streets are shifted: set their datum to {layers}.</source>
        <translation>{layer} 与用来比对的图层基准不同：若前者为 {datum}、后者为 {layers}，{total} 条线索中有 {fits} 条成立，否则只有 {fits_now} 条。| 两者相差 {metres} 米。| 如果多个数据源结论相同，说明辖区或道路图层是偏移过的：请把它们的基准设为 {layers}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/places.py"/>
        <source>{layer}, rows that are in {datum} by all signs, while the others are in {rest}: {count}, and perhaps more. | They lie hundreds of metres off. | Split the table by where its rows come from, and give each part its datum.</source>
        <translation>{layer} 中种种迹象表明采用 {datum} 的行（其余行为 {rest}）：{count} 行，可能还有更多。| 它们偏移数百米。| 请按来源拆分该表，并分别注明基准。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/places.py"/>
        <source>{layer}, rows outside of the mainland, which were left where they are: {count}. | Coordinates there are not shifted to GCJ-02 or BD-09. | Check them on the map.</source>
        <translation>{layer} 中位于大陆以外、保持原位的行：{count} 行。| 那里的坐标不作 GCJ-02 或 BD-09 偏移。| 请在地图上核对。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/placing.py"/>
        <source>{layer}, rows without coordinates whose address is no sure place: {count}. | They are not on the map and count nowhere. | Place them by clicking on the map: Data, “Rows to place”.</source>
        <translation>{layer}：无坐标且地址无法可靠定位的行 {count} 行。| 未上图，也未计入。| 请在“数据”页的“待定位的行”中点击地图定位。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/placing.py"/>
        <source>{layer}, rows without coordinates placed by their address: {count} (lowest score {lowest}). | Such a place may be some tens of metres off. | Look at them under Data, “Rows to place”; a click puts right what is wrong.</source>
        <translation>{layer}：无坐标、已按地址定位的行 {count} 行（最低得分 {lowest}）。| 位置可能偏几十米。| 请在“数据”页的“待定位的行”中核对，点击地图即可更正。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/placing.py"/>
        <source>{layer}, rows without coordinates placed by hand: {count}. | | </source>
        <translation>{layer}：无坐标、已手工定位的行 {count} 行。| | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/placing.py"/>
        <source>{layer}, cases without coordinates: {count}. | They count in the area they name (grid cells: {cells}, communities only: {communities}, streets only: {streets}), but lie nowhere on the map. | Nothing to do; with coordinates they would count in distances too.</source>
        <translation>{layer}：无坐标案件 {count} 件。| 已计入所写的区域（单元网格 {cells} 件，仅到社区 {communities} 件，仅到街道 {streets} 件），地图上不落点。| 无需处理；补上坐标后可参与距离统计。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/placing.py"/>
        <source>{layer}, cases without coordinates whose grid cell or community lies in another street or community than they say: {count}. | They count where the finest area is. | Correct one of the two in the file.</source>
        <translation>{layer}：无坐标案件中，网格或社区与所写街道或社区不一致的 {count} 件。| 已按最细一级区域计数。| 请在文件中更正其中之一。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/placing.py"/>
        <source>{layer}, cases without coordinates whose area there is none of: {count} ({values}). | They count nowhere. | Correct the names or codes, or add the layer of streets, communities or cells they belong to.</source>
        <translation>{layer}：无坐标且所写区域查不到的案件 {count} 件（{values}）。| 未计入任何区域。| 请更正名称或编码，或加入其所属的街道、社区或网格图层。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/placing.py"/>
        <source>{layer}, cases without coordinates whose words fit several areas: {count} ({values}). | Nobody can tell which one is meant, so they count nowhere. | Add the street, or the code of the area.</source>
        <translation>{layer}：无坐标且所写名称对应多个区域的案件 {count} 件（{values}）。| 无法判断是哪一个，未计入。| 请补充街道，或填写区域编码。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/placing.py"/>
        <source>Cases without a point: {count} of {total}. | They count in the area they name ({in_cell} of them in a grid cell, and so in the hotspots), but in no distance and in no gap. | </source>
        <translation>{total} 件案件中无坐标 {count} 件。| 按所写区域计数（其中 {in_cell} 件计入单元网格，参与热点分析），不参与距离与盲区统计。| </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/printing.py"/>
        <source>{path} is no template of a layout. | Sheets could not be laid out from it, so nothing was printed. | Save a layout as a template in the layout window of QGIS, or choose one of the papers.</source>
        <translation>{path} 不是布局模板。|无法据此排版，没有输出图件。|请在 QGIS 的布局窗口中把布局另存为模板，或者选用一种纸张。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/printing.py"/>
        <source>The template has no item for: {items}. | This is left out of the sheets. | Give the items of your template these ids in the layout window, if they are wanted.</source>
        <translation>模板中没有这些标识的项：{items}。|图件上不出现这些内容。|如需要，请在布局窗口中给模板的相应项填上这些标识。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/printing.py"/>
        <source>There is no logo at {path}. | The sheets are printed without it. | Choose the picture anew, or copy it there.</source>
        <translation>{path} 处没有标志图片。|图件不带标志输出。|请重新选择图片，或把图片复制到该处。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/publishing.py"/>
        <source>Of what was chosen, the results have nothing to print. | No file was written. | Choose further parts, kinds or areas.</source>
        <translation>所选内容在分析结果中没有可打印的。| 没有写入文件。| 请增选组成部分、设施类别或区域。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/publishing.py"/>
        <source>The GeoJSON written to {path} is not valid: {reason}. | Other programs might not read it, so it was not kept. | Please send this sentence and the layer to the makers.</source>
        <translation>写到 {path} 的 GeoJSON 不合格：{reason}。 | 其他程序可能无法读取，因此没有保留。 | 请把这句话和该图层发给开发者。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/publishing.py"/>
        <source>{path} can't be written. | Word documents need the Python package python-docx, which is not installed. | Install it, or choose a file that ends in .txt: the same paragraphs as plain text.</source>
        <translation>无法写出 {path}。|Word 文档需要 Python 软件包 python-docx，目前没有安装。|请安装该软件包，或改选以 .txt 结尾的文件：内容为同样段落的纯文本。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/publishing.py"/>
        <source>The results have no layer “{layer}”. | Nothing was written, because what was asked for is not there. | Name one of these: {known}.</source>
        <translation>成果中没有图层“{layer}”。 | 要求的内容不存在，因此什么也没有写出。 | 请从以下图层中点名：{known}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/publishing.py"/>
        <source>No layer to be written has a field “{field}”. | Nothing was written, because what was asked for is not there. | Name some of these: {known}.</source>
        <translation>要写出的图层都没有字段“{field}”。 | 要求的内容不存在，因此什么也没有写出。 | 请从以下字段中点名：{known}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/publishing.py"/>
        <source>The study lies outside mainland China, where no web map is shifted ({copies}). | A shifted copy would fit no map there. | Export without such a copy.</source>
        <translation>研究区不在中国大陆，当地网络地图没有偏移（{copies}）。 | 偏移副本与当地任何地图都对不上。 | 请不要导出偏移副本。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/publishing.py"/>
        <source>The folder {path} already holds {count} of the files: {files}. | They would be replaced, so nothing was written. | Choose another folder, or allow existing files to be replaced.</source>
        <translation>文件夹 {path} 中已有 {count} 个同名文件：{files}。 | 这些文件会被替换，因此什么也没有写出。 | 请另选文件夹，或允许替换已有文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/publishing.py"/>
        <source>Not written, because they show hazards: {layers}. | | </source>
        <translation>因涉及危险源未写出：{layers}。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/publishing.py"/>
        <source>Not written, because they show cases one by one: {layers}. | | </source>
        <translation>因涉及逐条案件未写出：{layers}。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/publishing.py"/>
        <source>{layer}: the counts of cases of {count} of {total} features are left empty, because they are below {smallest} or would give such a count away. | | </source>
        <translation>{layer}：{total} 个要素中有 {count} 个的案件数留空，因其小于 {smallest}，或可推出这样的数。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/publishing.py"/>
        <source>{layer}: the file has {size_mb} MB instead of {limit_mb} MB, although its outlines are as simple as may be. | It loads slowly on the web. | Export fewer fields or layers, or choose vector tiles or the compressed form.</source>
        <translation>{layer}：轮廓已化简到最大限度，文件仍有 {size_mb} MB，超过 {limit_mb} MB。 | 在网页上加载较慢。 | 请减少字段或图层，或选用矢量切片、压缩格式。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/publishing.py"/>
        <source>{layer}: its {count} features are more than the {limit} that are put into tiles one by one; they are counted in squares of {side_m} m. | | </source>
        <translation>{layer}：共 {count} 个要素，超过逐个写入切片的上限 {limit} 个，改为按 {side_m} 米方格统计。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/publishing.py"/>
        <source>The results have neither gaps nor candidate sites. | There is nothing to visit. | Run a study with facilities, or give it a layer of candidate sites.</source>
        <translation>成果中既没有覆盖盲区，也没有备选地块。 | 没有可踏勘的地点。 | 请运行含设施的研究，或给研究加上备选地块图层。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/publishing.py"/>
        <source>The list has no sketch maps, because Python's Pillow is not installed. | The places and their facts are complete. | Install Pillow to have sketch maps.</source>
        <translation>清单没有示意图，因为未安装 Python 的 Pillow。 | 地点和情况是完整的。 | 如需示意图，请安装 Pillow。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/publishing.py"/>
        <source>{layer} is no list of places to visit: it has no fields “visit” and “finding”. | Nothing can be known again. | Give the file that “List of site visits” made, filled in.</source>
        <translation>{layer} 不是踏勘清单：没有字段“visit”和“finding”。 | 无法识别任何地点。 | 请给出“踏勘清单”生成并已填写的文件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/publishing.py"/>
        <source>{layer}: {count} of {total} places are not in the results any more. | What was found there is left out. | Use the results that the list was made from.</source>
        <translation>{layer}：{total} 处中有 {count} 处已不在成果中。 | 这些地点的结论被略去。 | 请使用生成该清单的成果。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/publishing.py"/>
        <source>{layer}: {count} of {total} places are of another run, and were known again by where they lie. | | </source>
        <translation>{layer}：{total} 处中有 {count} 处来自其他运行，已按位置识别。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/publishing.py"/>
        <source>{layer}: {count} findings are neither confirmed, rejected nor unclear: {values}. | They count as not visited. | Write one of these words, and read the list again.</source>
        <translation>{layer}：{count} 条结论既不是确认、不成立，也不是待定：{values}。 | 按未踏勘计。 | 请改为其中之一后重新读回。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/scenarios.py"/>
        <source>Scenario “{scenario}”, batches or numbers that no facility has: {values}. | The scenario is computed as if they were not named. | Check how they are written in the table of facilities.</source>
        <translation>情景“{scenario}”中的批次或编号在设施中不存在：{values}。 | 计算时视同未填写。 | 请核对设施表中的写法。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/scenarios.py"/>
        <source>Scenario “{scenario}” of {year}, facilities of no known year, taken to stand: {count}. | | </source>
        <translation>情景“{scenario}”（{year}年）中年份不明、按已建计入的设施：{count} 处。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/scenarios.py"/>
        <source>In the scenarios “{before}” and “{after}” the same facilities stand. | There is no difference to show. | Check states, years and batches of the facilities, and what the scenarios ask for.</source>
        <translation>情景“{before}”与“{after}”中的设施完全相同。 | 没有差异可以显示。 | 请核对设施的状态、年份和批次，以及情景的设定。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/scenarios.py"/>
        <source>{layer}, newly covered or lost areas below {limit_m2} m² or narrower than {width_m} m, left out of the layer as slivers: {count} ({area_m2} m² together). Figures have them. | | </source>
        <translation>{layer}：小于 {limit_m2} 平方米或处处不足 {width_m} 米宽的新增、失去覆盖碎片 {count} 处（合计 {area_m2} 平方米），不进入图层，统计数字中已计入。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/significance.py"/>
        <source>Neighbours in the search for hot spots share an edge or a corner: {mean} on average. | | </source>
        <translation>查找热点时，共边或共点的网格为相邻：平均 {mean} 个。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/significance.py"/>
        <source>Neighbours in the search for hot spots share an edge: {mean} on average. | | </source>
        <translation>查找热点时，共边的网格为相邻：平均 {mean} 个。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/significance.py"/>
        <source>Neighbours in the search for hot spots are the {number} nearest cells. | | </source>
        <translation>查找热点时，最近的 {number} 个网格为相邻。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/significance.py"/>
        <source>Neighbours in the search for hot spots lie within {band_m} m: {mean} on average. | | </source>
        <translation>查找热点时，{band_m} 米以内的网格为相邻：平均 {mean} 个。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/significance.py"/>
        <source>Neighbours in the search for hot spots lie within {band_m} m ({mean} on average): of the distances from {least_m} to {most_m} m, cases cluster most clearly at this one (first peak of Moran's I). | | </source>
        <translation>查找热点时，{band_m} 米以内的网格为相邻（平均 {mean} 个）：在 {least_m} 至 {most_m} 米之间，案件在这一距离上聚集最明显（莫兰指数 I 的第一个峰值）。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/significance.py"/>
        <source>Neighbours in the search for hot spots lie within {band_m} m ({mean} on average, about as many as a square has): from {least_m} to {most_m} m there is no distance at which cases cluster most. | | </source>
        <translation>查找热点时，{band_m} 米以内的网格为相邻（平均 {mean} 个，与方格的相邻数相当）：{least_m} 至 {most_m} 米之间没有聚集最明显的距离。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/significance.py"/>
        <source>Cells of {side_m} m × {side_m} m were made: twice the area that each of the {spots} different places of cases has on average, rounded to 10 m. | | </source>
        <translation>已生成 {side_m} 米 × {side_m} 米的网格：面积为 {spots} 个不同案件位置平均所占面积的两倍，边长取整到 10 米。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/significance.py"/>
        <source>Cells of {side_m} m × {side_m} m were made, as large as a patrol cell. The {spots} different places of cases lie so densely that {proposed_m} m would do. | | </source>
        <translation>已生成 {side_m} 米 × {side_m} 米的网格，与单元网格一样大。{spots} 个不同案件位置很密，{proposed_m} 米也够用。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/significance.py"/>
        <source>Cells of {side_m} m × {side_m} m were made, so that there are about 100. By the {spots} different places of cases it would be {proposed_m} m, but too few cells tell no hot one from the rest. | | </source>
        <translation>已生成 {side_m} 米 × {side_m} 米的网格，共约 100 个。按 {spots} 个不同案件位置应为 {proposed_m} 米，但网格太少就分不出热点。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/significance.py"/>
        <source>No district was given: cells were made over the land around all cases ({area_km2} km²). | Land without cases at its edge is missing, and a case far off makes it too large. | Better give the district.</source>
        <translation>没有给出辖区：网格按所有案件外围的范围生成（{area_km2} 平方公里）。 | 边缘没有案件的地方没有包括在内，个别偏远案件又会使范围过大。 | 最好给出辖区。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/significance.py"/>
        <source>Cells of {side_m} m × {side_m} m would be {count}, more than the {most} that can be computed. | Nothing was made. | Choose larger cells.</source>
        <translation>{side_m} 米 × {side_m} 米的网格将有 {count} 个，超过可计算的 {most} 个。 | 没有生成。 | 请选用更大的网格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/significance.py"/>
        <source>{count} of {total} cells have no case. That alone makes no other cell hot: the chance is computed from the counts as they are. Where nothing can happen (water, hills), leave cells out. | | </source>
        <translation>{total} 个网格中有 {count} 个没有案件。这本身不会使其他网格成为热点：概率按实际案件数计算。不可能发生案件的地方（水面、山地），请去掉其网格。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/significance.py"/>
        <source>p of {total} cells is exact: all ways of dealing the counts to the cells. Of the hot and cold cells at most {percent} % are expected to be by chance (FDR). | | </source>
        <translation>{total} 个网格的 p 为精确值：考虑案件数在网格间的所有分法。预计热点和冷点网格中出于偶然的不超过 {percent}%（FDR）。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/significance.py"/>
        <source>All cells have the same number of cases: there is no hotspot. | | </source>
        <translation>所有单元网格的案件数相同，没有热点。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/significance.py"/>
        <source>Cells whose chance was taken from the normal distribution: {count}. | Their neighbourhoods are too large for the exact one. | Look at them with care.</source>
        <translation>概率按正态分布近似的单元网格：{count} 个。 | 它们的邻域太大，无法精确计算。 | 请谨慎看待。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/significance.py"/>
        <source>None of {total} cells is hot or cold beyond chance (FDR {percent} %). Differences between them may well be by chance. | | </source>
        <translation>{total} 个网格中没有显著的热点或冷点（FDR {percent}%）。它们之间的差别很可能出于偶然。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/significance.py"/>
        <source>{layer}: p of {total} cells is by {draws} random permutations of the rates (seed {seed}), after each was brought to the same variance. | | </source>
        <translation>{layer}：{total} 个网格的 p 来自 {draws} 次随机置换（种子 {seed}），置换前各比率已化为相同方差。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/significance.py"/>
        <source>{layer}: {count} of {total} cells have no rate, since nobody lives there or no street runs there; there were {cases} cases in them. | | </source>
        <translation>{layer}：{total} 个网格中有 {count} 个没有比率，因为无人居住或没有道路；其中有 {cases} 件案件。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/significance.py"/>
        <source>Stable: in {runs} further searches (cells of other sizes, other starting points, near and far neighbours) {always} of {count} hot cells are hot each time, {seldom} less than half of the time. | | </source>
        <translation>稳定性：换网格大小、起点和相邻远近再找 {runs} 次，{count} 个热点网格中 {always} 个每次都是热点，{seldom} 个不到一半。 | | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/siting.py"/>
        <source>{layer}: nothing is left to be served, so no site was chosen. | | </source>
        <translation>{layer}：已无未服务的需求，因此未选择任何地点。| | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/siting.py"/>
        <source>{layer}: no site was chosen. What was asked for is reached already, or no candidate reaches anybody who is not served yet. | | </source>
        <translation>{layer}：未选择任何地点。目标已经达到，或没有候选点能服务到尚未服务的需求。| | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/siting.py"/>
        <source>{layer}: nobody knows where people live. Sites were chosen to cover land, whoever uses it: give residential land or the population of communities, or let cases count. | | </source>
        <translation>{layer}：不知道人口分布。选址按覆盖面积计算，不论由谁使用：请提供居住用地或社区人口，或让案件计入需求。| | </translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/siting.py"/>
        <source>{layer}: there is no candidate site. | No site could be chosen. | Add candidate sites to the study, or make the distance between candidates smaller.</source>
        <translation>{layer}：没有候选点。| 无法选址。| 请在研究中加入备选地块，或缩小候选点间距。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/siting.py"/>
        <source>{layer}: no candidate site reaches {pct} % of the demand in the gaps. | No choice of sites can serve it. | Look at the layer “Out of reach of every candidate”, and add candidate sites there.</source>
        <translation>“{layer}”：盲区内有{pct}%的需求任何候选点都覆盖不到。|怎样选址都无法服务这部分需求。|请查看图层“任何候选点都覆盖不到的范围”，在那里补充候选点。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/siting.py"/>
        <source>No choice of candidate sites serves {asked_pct} % of the demand: all of them together would serve {best_pct} %. | {count} of {total} places of demand are out of reach of every site that may be chosen. | Add candidates near them, allow sites that are forbidden, or ask for a smaller share.</source>
        <translation>无论怎样选择候选点，都无法服务 {asked_pct} % 的需求：全部候选点合起来也只能服务 {best_pct} %。| {total} 个需求点中有 {count} 个超出所有可选候选点的服务范围。| 请在其附近增加候选点、放开禁选的地点，或降低目标比例。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/siting.py"/>
        <source>The {count} required sites alone, at a cost of {cost}, are more than may be chosen. | So nothing can be chosen that keeps to what was asked. | Allow more sites or a larger budget, or require fewer.</source>
        <translation>仅 {count} 个必选点（造价合计 {cost}）就已超出允许选择的数量或预算。| 因此没有任何方案能满足要求。| 请增加可选数量或预算，或减少必选点。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/standards.py"/>
        <source>{layer}: {count} of {total} facilities are of no size or class that the standard has a radius for. | They count as facilities, but cover nothing. | Check their size, or give the rule other limits under Data, Standards.</source>
        <translation>{layer}：{total} 座设施中有 {count} 座不属于标准规定了半径的任何规模或级别。 | 这些设施计入数量，但不计覆盖。 | 请核对其规模，或在“数据”页的“标准”中修改规则的界限。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/supply.py"/>
        <source>{layer}: of {count} of {total} facilities the capacity is unknown. | They count as facilities, but give no supply, so supply per 1,000 people is too low around them. | Fill in the capacity (seats, berths, t/d) and import again.</source>
        <translation>{layer}：{total} 处设施中有 {count} 处容量不明。|这些设施仍计入数量，但不计供给，因此其周边的千人供给偏低。|请补填容量（厕位数、泊位数、吨/日）后重新导入。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/supply.py"/>
        <source>{layer}: of {count} of {total} facilities the opening hours are unknown. | By the hour, coverage is shown twice: without them, and as if they were open. | Fill in the opening hours, as 6:00-22:00 or 24/7.</source>
        <translation>{layer}：{total} 处设施中有 {count} 处开放时间不明。|分时覆盖因此给出两组数：不计这些设施，以及视其为开放。|请补填开放时间，例如 6:00-22:00 或 24小时。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/supply.py"/>
        <source>{layer}: {count} different texts of opening hours were not understood: {examples}. | Their facilities count as of unknown hours. | Write them like 6:00-22:00, Mo-Fr 08:00-17:00 or 24/7.</source>
        <translation>{layer}：有 {count} 种开放时间写法未能识别：{examples}。|相应设施按开放时间不明处理。|请改写为 6:00-22:00、周一至周五 8:00-17:00 或 24小时 等形式。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/times.py"/>
        <source>{count} of {total} cases have no time of filing. | They count in maps and sums, but in nothing that goes through time. | Check the column of the time of filing, and whether all its dates were understood.</source>
        <translation>{total} 件案件中有 {count} 件没有立案时间。 | 它们计入地图和合计，但不参与任何按时间的分析。 | 请检查立案时间列，以及其中的日期是否都已识别。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/times.py"/>
        <source>{count} of {total} cases were filed before {first} or after {last}, or in a period that was left out: what goes through time does not count them. | |</source>
        <translation>{total} 件案件中有 {count} 件立案于 {first} 之前、{last} 之后或未计入的时段，按时间的分析不含这些案件。 | |</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/times.py"/>
        <source>Of {count} of {total} cases only the day is known, not the hour: hours are told of the others. | |</source>
        <translation>{total} 件案件中有 {count} 件只知日期、不知时刻，小时规律按其余案件统计。 | |</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/times.py"/>
        <source>In {count} of {total} periods no case at all was filed: {periods}. | That is no chance: they are taken for missing, not for quiet. | Ask for the export of these times, if there is one.</source>
        <translation>{total} 期中有 {count} 期一件案件也没有：{periods}。 | 这不会是偶然，因此视为缺数据，而不是平静。 | 请向数据提供方索取这些时段的导出数据。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/times.py"/>
        <source>The cases fill {count} periods; how hot spots come and go is told from {least} on. It is left out. | |</source>
        <translation>案件只覆盖 {count} 期；热点演变至少需要 {least} 期，已略去。 | |</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/times.py"/>
        <source>Change: {after} was compared with {before}, period by period ({periods}). | |</source>
        <translation>变化：以 {after} 与 {before} 相比，逐期对应（{periods} 期）。 | |</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/times.py"/>
        <source>{cells} cells in {periods} periods are too many. | More than {most} of them together do not fit the memory of an office machine. | Take longer periods (period_unit), or larger cells.</source>
        <translation>{cells} 个网格、{periods} 期，数量太多。 | 网格与时段相乘超过 {most} 时，普通办公电脑的内存放不下。 | 请采用更长的时段（period_unit）或更大的网格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/sentences/times.py"/>
        <source>For {count} of {total} cells and periods p is that of the normal distribution. | Their neighbourhoods hold too many cases for the exact one; far out in the tails it is a little off. | Take smaller cells or shorter periods, if a result is close.</source>
        <translation>{total} 个网格时段中有 {count} 个的 p 值采用正态分布。 | 其邻域案件太多，无法采用精确分布；在尾部略有偏差。 | 若结果处于临界，请改用更小的网格或更短的时段。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>{figure}, n</source>
        <translation>{figure}，n</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>{figure}, N</source>
        <translation>{figure}，N</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>{figure}, grade</source>
        <translation>{figure}，等级</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>Grade</source>
        <translation>等级</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>Rank in the period before</source>
        <translation>上期名次</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>Course over the periods</source>
        <translation>各期走势</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>Patrol grid cell</source>
        <translation>单元网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>The first {count} of {total} rows; all of them stand in the results file.</source>
        <translation>前{count}行（共{total}行）；全部记录在成果库中。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>hours</source>
        <translation>小时</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>Rate of filing</source>
        <translation>立案率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>Cases closed</source>
        <translation>结案数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>Rate of closing</source>
        <translation>结案率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>Rate of closing in time</source>
        <translation>按期结案率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>Hours to closing (median)</source>
        <translation>结案用时（小时，中位数）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>Cases handled</source>
        <translation>处置数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>Rate of handling</source>
        <translation>处置率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>Rate of handling in time</source>
        <translation>按期处置率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>Hours to handling (median)</source>
        <translation>处置用时（小时，中位数）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>Rate of rework</source>
        <translation>返工率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>Rate of repeats</source>
        <translation>重复率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>Cases for each inspector</source>
        <translation>人均案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>Cells to look after</source>
        <translation>负责单元网格数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>Land to look after</source>
        <translation>负责面积</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>cases due are</source>
        <translation>应结案的口径</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>those done or past their deadline</source>
        <translation>已办结或已到时限的案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>postponed cases are</source>
        <translation>缓办案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>in time by the date of</source>
        <translation>是否按期的依据</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>handling</source>
        <translation>处置时间</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>rate of rework is of</source>
        <translation>返工率的分母</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>repeats within (hours)</source>
        <translation>重复案件时限（小时）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>repeats within (m)</source>
        <translation>重复案件距离（米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>periods</source>
        <translation>统计周期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>least shares of grades A to D</source>
        <translation>A至D级的最低比例</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casefigures.py"/>
        <source>grades and ranks from so many cases</source>
        <translation>参与评级和排名的最少案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Heat vanishes without crowded spots, repeats and top reporters</source>
        <translation>剔除集中点位、重复上报和高频采集员后不再是热点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Hot spots through time</source>
        <translation>热点演变</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Cases against the year before</source>
        <translation>案件同比变化</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Heat that does not hold</source>
        <translation>存疑热点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Hot in so many runs with other cells</source>
        <translation>改换网格后仍为热点的比例（稳定性）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>{periods} periods ({first} – {last}); of {cells} cells so many are: {classes}. A cell is hot in a period by Gi* over its neighbours and the period before; the trend is Mann–Kendall’s.</source>
        <translation>共 {periods} 期（{first} – {last}），{cells} 个网格中：{classes}。每期按网格及其邻近网格连同上一期的 Gi* 判定热点；趋势用 Mann–Kendall 检验。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>No cell was significantly hot in any period.</source>
        <translation>各期均无显著热点网格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Patrol priority</source>
        <translation>巡查优先级</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Patrol priority for the coming month</source>
        <translation>下月巡查优先次序</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Patrol these first</source>
        <translation>优先巡查网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Of {total} cases it answers ({classes}), {n} ({share}) lie in cells with a gap, which are {gaps} of the cells: {lift} times as many as if the gap did not matter (p = {p}, {shifts} shifts of the pattern).</source>
        <translation>对应案件（{classes}）共 {total} 件，其中 {n} 件（{share}）位于有盲区的网格，这类网格占 {gaps}：是与盲区无关时的 {lift} 倍（p = {p}，图形平移 {shifts} 次）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>That may be chance: the gap does not explain the cases.</source>
        <translation>可能出于偶然：盲区不能解释案件的分布。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Fewer cases lie in gaps than elsewhere: building more would not lessen them.</source>
        <translation>盲区内的案件反而较少：增建设施不会减少此类案件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Where to build first</source>
        <translation>优先补建网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Many cases</source>
        <translation>案件多</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Few cases</source>
        <translation>案件少</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>With a gap</source>
        <translation>有盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Without a gap</source>
        <translation>无盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Number of cells</source>
        <translation>网格数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>first {share} of the land ({count} cells)</source>
        <translation>前 {share} 的用地（{count} 个网格）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Set apart for a test: {crowded} cases on crowded spots, {repeats} repeats, {reporters} of reporters who file many times what others do. {count} of {total} cells look hot with them and do not without: outlined and hatched.</source>
        <translation>为检验而剔除：同一地点大量案件 {crowded} 件、重复案件 {repeats} 件、上报数远超他人的人员的案件 {reporters} 件。{total} 个网格中有 {count} 个只有算上它们才是热点：以粗框和斜线标出。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Periods hot</source>
        <translation>热点期数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Trend (z)</source>
        <translation>趋势 z</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>gone</source>
        <translation>消失</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>The hot cells</source>
        <translation>热点网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>The surest first. Stability: in what share of the runs with other cells the place is hot. Without: its class once crowded spots, repeats and top reporters are left out.</source>
        <translation>按可信度由高到低排列。稳定性：改换网格重算时该处仍为热点的比例。剔除后：剔除集中点位、重复上报和高频采集员案件后的等级。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>What heat may hang on</source>
        <translation>热点可信度检验</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Cases that tell more of how they are reported than of the street, and hot cells that need them.</source>
        <translation>更多反映上报方式而非街面状况的案件，以及依赖这些案件才成为热点的网格。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Count (n)</source>
        <translation>数量 n</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Of (N)</source>
        <translation>总数 N</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Does it forecast?</source>
        <translation>预测检验</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Each method chose cells from the months before; counted are the cases of the month that followed. PAI: times as many as by chance. PEI: of the best choice there was.</source>
        <translation>各方法按此前各月选定网格，统计其后一个月的案件。PAI：相当于随机选取的倍数；PEI：与最优选取之比。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Cells by whether there is a gap and whether there are many of the cases that the kind answers. Lift: how many times as many of these cases lie in gaps as if gaps did not matter; p by shifts of the pattern.</source>
        <translation>按有无盲区和对应案件多少把网格分为四类。提升度：盲区内的对应案件相当于与盲区无关时的倍数；p 值由图形平移检验得出。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Cells with a gap and many of the cases that the kind answers, the most needed first.</source>
        <translation>有盲区且对应案件多的网格，最需补建的在前。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Its cases in gaps (n)</source>
        <translation>盲区内对应案件 n</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Its cases (N)</source>
        <translation>对应案件 N</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Cells with a gap</source>
        <translation>有盲区网格占比</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>p</source>
        <translation>p 值</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Its cases</source>
        <translation>对应案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>When cases are filed</source>
        <translation>案件时间分布</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Cases a day by month, weekday and hour; hours only of cases whose time of day is known.</source>
        <translation>按月份、星期和时刻统计日均案件数；时刻只统计有具体时间的案件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Cases (n)</source>
        <translation>案件数 n</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Of all (N)</source>
        <translation>总数 N</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Cases by period</source>
        <translation>各期案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>month {month}</source>
        <translation>{month} 月</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>New: hot in the last period only. Consecutive: without a break to the end. Intensifying, persistent, diminishing: hot in nine of ten periods, ever more, alike, ever less. Sporadic, oscillating: on and off. Historical: no longer hot.</source>
        <translation>新增：仅最近一期为热点；连续：持续至今不间断；加剧、持续、减弱：九成以上时期为热点，且分别增强、平稳、减弱；零星、振荡：时有时无；历史：现已不是热点。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Periods hot (n/N)</source>
        <translation>热点期数 n/N</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Change on the year before</source>
        <translation>同比变化</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Cases of the last year against the year before; beyond chance by the false discovery rate.</source>
        <translation>最近一年与上一年的案件数对比；按错误发现率判定是否超出偶然。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Pairs of cases so far apart in place and time, against as many as there were if days were dealt anew among the cases (Knox); after a case, look around it for so long.</source>
        <translation>相距这么远、相隔这么久的案件对数，与随机重排日期后的期望对数之比（Knox 检验）；案发后应在此范围和期限内复查周边。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Apart (m)</source>
        <translation>相距（米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Apart (days)</source>
        <translation>相隔（天）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Each small class, the nearest pairs</source>
        <translation>各小类（最近的一档）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>All classes together</source>
        <translation>全部小类合计</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>How cases are dealt with</source>
        <translation>案件处置评价</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Rates with n/N over the whole time; grade and rank by the rate of closing in time; moved: in the last period against the one before; course: cases filed, period by period.</source>
        <translation>各率附 n/N，统计全部时段；等级和排名按按期结案率；升降为最近一期与上一期相比；走势为各期立案数。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Moved</source>
        <translation>升降</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Cases found (n)</source>
        <translation>命中案件 n</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Cases (N)</source>
        <translation>案件总数 N</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>PAI</source>
        <translation>PAI（命中倍数）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>PEI</source>
        <translation>PEI（与最优之比）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Months won</source>
        <translation>胜出月数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>first {share} of the land</source>
        <translation>前 {share} 用地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/casetables.py"/>
        <source>Tested on {months}: the first {share} of the land by “{method}” held {hit} of the cases ({n}/{total}), {times} times as many as by chance; by “as last month” {naive}. The map is for {coming}.</source>
        <translation>以 {months} 检验：按“{method}”选出的前 {share} 用地命中案件的 {hit}（{n}/{total}），是随机选取的 {times} 倍；“同上月”为 {naive}。本图用于 {coming}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/coverage.py"/>
        <source>Facilities in reach (2: two or more)</source>
        <translation>可达设施数（2 表示两座及以上）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/coverage.py"/>
        <source>Cases of matching classes</source>
        <translation>对应小类案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/coverage.py"/>
        <source>Rank by matching cases</source>
        <translation>按对应案件数排名</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/coverage.py"/>
        <source>Facilities per km² of built-up land</source>
        <translation>建成区每平方公里设施数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/coverage.py"/>
        <source>Facilities missing for the density demanded</source>
        <translation>按标准密度尚缺设施数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/coverage.py"/>
        <source>Land that one facility reaches</source>
        <translation>仅一座设施覆盖的用地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/coverage.py"/>
        <source>Land that two or more facilities reach</source>
        <translation>两座及以上设施覆盖的用地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/coverage.py"/>
        <source>Cases in the gaps</source>
        <translation>覆盖盲区内案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/coverage.py"/>
        <source>Cases of matching classes in the gaps</source>
        <translation>覆盖盲区内对应小类案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/coverage.py"/>
        <source>fewer than demanded</source>
        <translation>低于标准</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/coverage.py"/>
        <source>as demanded</source>
        <translation>符合标准</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/coverage.py"/>
        <source>more than demanded</source>
        <translation>高于标准</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/coverage.py"/>
        <source>out of reach</source>
        <translation>无设施覆盖</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/coverage.py"/>
        <source>one facility in reach</source>
        <translation>一座设施覆盖</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/coverage.py"/>
        <source>two or more in reach</source>
        <translation>两座及以上设施覆盖</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/coverage.py"/>
        <source>{kind}: share of land with one in reach</source>
        <translation>{kind}：仅一座覆盖的用地比例</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/coverage.py"/>
        <source>{kind}: share of land with two or more in reach</source>
        <translation>{kind}：两座及以上覆盖的用地比例</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/coverage.py"/>
        <source>{kind}: per km² of built-up land</source>
        <translation>{kind}：建成区每平方公里座数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/coverage.py"/>
        <source>{kind}: density against the range demanded</source>
        <translation>{kind}：密度与标准区间对比</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/coverage.py"/>
        <source>{kind}: how many reach the land</source>
        <translation>{kind}：覆盖次数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/coverage.py"/>
        <source>{kind}: within the walk of each</source>
        <translation>{kind}：单座步行范围</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/frontier.py"/>
        <source>Coverage against sites or cost</source>
        <translation>覆盖与选址数量、造价的关系</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/frontier.py"/>
        <source>Further sites</source>
        <translation>新增处数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/frontier.py"/>
        <source>Against</source>
        <translation>对比项</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/frontier.py"/>
        <source>number of sites</source>
        <translation>新增处数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/frontier.py"/>
        <source>cost</source>
        <translation>造价</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/frontier.py"/>
        <source>Gini of being covered, over communities</source>
        <translation>各社区覆盖率的基尼系数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/frontier.py"/>
        <source>Turning point</source>
        <translation>拐点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/frontier.py"/>
        <source>How many sites pay off</source>
        <translation>建多少处合算</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/frontier.py"/>
        <source>The most that so many sites, or so much money, would cover, each row answered anew. Up to the turning point more pays better than on average, after it less.</source>
        <translation>每行都重新求解：这么多处（或这么多钱）最多能覆盖多少。拐点之前的投入比平均合算，之后不如平均。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/frontier.py"/>
        <source>Gini before</source>
        <translation>基尼系数（前）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/frontier.py"/>
        <source>Gini after</source>
        <translation>基尼系数（后）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/frontier.py"/>
        <source>{kind}: coverage against {against}</source>
        <translation>{kind}：覆盖率随{against}的变化</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/frontier.py"/>
        <source>Kinds that share the budget</source>
        <translation>共用预算的各类设施</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/frontier.py"/>
        <source>Covered then</source>
        <translation>建成后覆盖</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/frontier.py"/>
        <source>More than the row before (people, else ha)</source>
        <translation>比上一行新增（人，无人口时为公顷）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/frontier.py"/>
        <source>At most so far below the best</source>
        <translation>与最优之差不超过</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/frontier.py"/>
        <source>Turning point: {at}</source>
        <translation>拐点：{at}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/frontier.py"/>
        <source>{amount} people</source>
        <translation>{amount}人</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/frontier.py"/>
        <source>{amount} ha</source>
        <translation>{amount}公顷</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/frontier.py"/>
        <source>Up to {at} sites each adds at least {least}; after that each adds at most {most}.</source>
        <translation>前{at}处，每处至少新增覆盖{least}；其后每处至多新增{most}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/frontier.py"/>
        <source>Up to a cost of {at} every {part} spent adds at least {least}; after that every {part} adds at most {most}.</source>
        <translation>造价{at}以内，每投入{part}至少新增覆盖{least}；其后每投入{part}至多新增{most}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/frontier.py"/>
        <source>For all kinds that share the budget, up to a cost of {at} every {part} spent adds at least {least}; after that every {part} adds at most {most}.</source>
        <translation>共用预算的各类设施合计：造价{at}以内，每投入{part}至少新增覆盖{least}；其后每投入{part}至多新增{most}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/gapcases.py"/>
        <source>Cases against gaps, by kind</source>
        <translation>各类设施的案件与盲区对照</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/gapcases.py"/>
        <source>Cells with a gap and many of its cases</source>
        <translation>有盲区且对应案件多的网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/gapcases.py"/>
        <source>Proposed bandwidth of the case density</source>
        <translation>案件密度的建议带宽</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/gapcases.py"/>
        <source>Classes answered</source>
        <translation>对应小类</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/gapcases.py"/>
        <source>Build</source>
        <translation>补建</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/gapcases.py"/>
        <source>Manage better</source>
        <translation>加强管理</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/gapcases.py"/>
        <source>Watch</source>
        <translation>关注</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/gapcases.py"/>
        <source>Fine</source>
        <translation>正常</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/gapcases.py"/>
        <source>Share of cells with a gap</source>
        <translation>有盲区网格占比</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/gapcases.py"/>
        <source>Lift (1: as if the gap did not matter)</source>
        <translation>提升度（1：与盲区无关）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/gapcases.py"/>
        <source>Shifts</source>
        <translation>平移次数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/gapcases.py"/>
        <source>Share not covered</source>
        <translation>未覆盖比例</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/gapcases.py"/>
        <source>Cases and gap</source>
        <translation>案件与盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/gapcases.py"/>
        <source>Rank where to build</source>
        <translation>补建排名</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/gapcases.py"/>
        <source>build: a gap, and many cases</source>
        <translation>补建：有盲区且案件多</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/gapcases.py"/>
        <source>manage better: many cases, though covered</source>
        <translation>加强管理：已覆盖但案件多</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/gapcases.py"/>
        <source>watch: a gap, but few cases</source>
        <translation>关注：有盲区但案件少</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/gapcases.py"/>
        <source>fine: covered, and few cases</source>
        <translation>正常：已覆盖且案件少</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/gapcases.py"/>
        <source>{kind}: cases it answers</source>
        <translation>{kind}：对应案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/gapcases.py"/>
        <source>{kind}: cases and gap</source>
        <translation>{kind}：案件与盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/gapcases.py"/>
        <source>{kind}: rank where to build</source>
        <translation>{kind}：补建排名</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Street</source>
        <translation>街道</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Community</source>
        <translation>社区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Area (m²)</source>
        <translation>面积(m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Outside the district</source>
        <translation>位于区外</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Source file</source>
        <translation>来源文件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Row in the source</source>
        <translation>来源行号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Number of cases</source>
        <translation>案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Gi* (z)</source>
        <translation>Gi* 统计量(z)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Gi*: p</source>
        <translation>Gi* 的 p 值</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Gi*: q (FDR)</source>
        <translation>Gi* 的 q 值(FDR)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Hot or cold spot</source>
        <translation>热点/冷点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Nearest: number</source>
        <translation>最近设施编号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Nearest: name</source>
        <translation>最近设施名称</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Distance (m)</source>
        <translation>距离(m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Bearing (°)</source>
        <translation>方位角(°)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Equally near</source>
        <translation>等距设施数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Street: name</source>
        <translation>街道名称</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Community: name</source>
        <translation>社区名称</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>One of very many on one spot</source>
        <translation>同点聚集</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Gap no.</source>
        <translation>盲区编号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>gap between areas</source>
        <translation>空隙</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Other area</source>
        <translation>另一区域</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Standard id</source>
        <translation>标准代号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Service radius (m)</source>
        <translation>服务半径(m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Period</source>
        <translation>统计时段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Scenario</source>
        <translation>情景</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Area code</source>
        <translation>区域编码</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Area name</source>
        <translation>区域名称</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>n</source>
        <translation>n</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Run</source>
        <translation>运算编号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Nearest {kind}: number</source>
        <translation>最近{kind}的编号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Nearest {kind}: name</source>
        <translation>最近{kind}的名称</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Nearest {kind}: distance (m)</source>
        <translation>到最近{kind}的距离(m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>{kind}: covered share of built-up land</source>
        <translation>{kind}覆盖率(按建成区)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>{kind}: covered share of residential land</source>
        <translation>{kind}覆盖率（按居住用地）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>{kind}: covered share of people</source>
        <translation>{kind}覆盖率(按人口)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>{kind}: covered</source>
        <translation>{kind}服务覆盖范围</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>{kind}: gaps</source>
        <translation>{kind}覆盖盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Patrol grid cells: results</source>
        <translation>单元网格分析结果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Communities: results</source>
        <translation>社区分析结果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Streets: results</source>
        <translation>街道分析结果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Residential land: results</source>
        <translation>居住用地分析结果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Cases: results</source>
        <translation>案件分析结果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Facilities per km²</source>
        <translation>每平方公里设施数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Covered share of built-up land</source>
        <translation>建成区覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Covered share of all land</source>
        <translation>全区用地覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Covered share of residential land</source>
        <translation>居住用地覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Covered share of the people</source>
        <translation>人口覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Area of the gaps</source>
        <translation>盲区面积</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>People in the gaps</source>
        <translation>盲区人口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Case to nearest: mean distance</source>
        <translation>案件到最近设施的平均距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Case to nearest: median distance</source>
        <translation>案件到最近设施的中位数距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Case to nearest: 90th percentile distance</source>
        <translation>案件到最近设施的90分位距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Case to nearest: largest distance</source>
        <translation>案件到最近设施的最大距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Residential land to nearest: mean distance</source>
        <translation>居住用地到最近设施的平均距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Residential land to nearest: median distance</source>
        <translation>居住用地到最近设施的中位数距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Residential land to nearest: 90th percentile distance</source>
        <translation>居住用地到最近设施的90分位距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Residential land to nearest: largest distance</source>
        <translation>居住用地到最近设施的最大距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Grid cell to nearest: mean distance</source>
        <translation>单元网格到最近设施的平均距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Grid cell to nearest: median distance</source>
        <translation>单元网格到最近设施的中位数距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Grid cell to nearest: 90th percentile distance</source>
        <translation>单元网格到最近设施的90分位距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Grid cell to nearest: largest distance</source>
        <translation>单元网格到最近设施的最大距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>count</source>
        <translation>个</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>/km²</source>
        <translation>个/km²</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>ha</source>
        <translation>公顷</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>persons</source>
        <translation>人</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>m</source>
        <translation>米</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>m²</source>
        <translation>平方米</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Hot spot, 99 % sure</source>
        <translation>热点(99% 可信)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Hot spot, 95 % sure</source>
        <translation>热点(95% 可信)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Hot spot, 90 % sure</source>
        <translation>热点(90% 可信)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>No clear pattern</source>
        <translation>不显著</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Cold spot, 90 % sure</source>
        <translation>冷点(90% 可信)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Cold spot, 95 % sure</source>
        <translation>冷点(95% 可信)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Cold spot, 99 % sure</source>
        <translation>冷点(99% 可信)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Legend</source>
        <translation>图例</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Key figures</source>
        <translation>主要指标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Method and data</source>
        <translation>方法与数据</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Streets</source>
        <translation>街道</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Sources</source>
        <translation>数据来源</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Share (%)</source>
        <translation>占比(%)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Covered n</source>
        <translation>已覆盖 n</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Of N</source>
        <translation>总量 N</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Count n</source>
        <translation>数量 n</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Clause</source>
        <translation>条款</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Code</source>
        <translation>编码</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>unverified</source>
        <translation>未核实</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Mean (m)</source>
        <translation>平均(m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Median (m)</source>
        <translation>中位数(m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>90th percentile (m)</source>
        <translation>90分位数(m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Largest (m)</source>
        <translation>最大(m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>From</source>
        <translation>起点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>cases</source>
        <translation>案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>residential areas</source>
        <translation>居住小区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>grid cells</source>
        <translation>单元网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>per km²</source>
        <translation>每平方公里</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Gap (ha)</source>
        <translation>盲区(公顷)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>People in gap</source>
        <translation>盲区人口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>No.</source>
        <translation>编号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>All figures</source>
        <translation>全部指标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>City</source>
        <translation>全市</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Districts counted</source>
        <translation>计入区数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Changes</source>
        <translation>变化情况</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Compared with the run {run_id} of {date}; figures compared: {figures}.</source>
        <translation>与 {date} 的分析（编号 {run_id}）比较，共比较 {figures} 项指标。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Value before</source>
        <translation>上次数值</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Value now</source>
        <translation>本次数值</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Difference (of shares: percentage points)</source>
        <translation>增减（占比为百分点）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>n before</source>
        <translation>上次 n</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>n now</source>
        <translation>本次 n</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>N before</source>
        <translation>上次 N</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>N now</source>
        <translation>本次 N</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Covered share of</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Layer or sheet</source>
        <translation>图层或工作表</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>What the row says</source>
        <translation>原文</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Recognised</source>
        <translation>识别结果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Item</source>
        <translation>项目</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Made by</source>
        <translation>制表单位</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Measured in</source>
        <translation>量算坐标系</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Made on</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Libraries</source>
        <translation>软件库</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Cases per grid cell</source>
        <translation>各单元网格案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>covered</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>of all land</source>
        <translation>按全区用地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>of people</source>
        <translation>按人口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Per street</source>
        <translation>分街道</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Boundaries</source>
        <translation>边界</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Show or hide the panel</source>
        <translation>显示或隐藏面板</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Case hotspots (Gi*, FDR)</source>
        <translation>案件热点(Gi*，FDR)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>covered within {radius} m</source>
        <translation>{radius} m 内已覆盖</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>farther than {radius} m</source>
        <translation>超出 {radius} m（盲区）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Coordinates are WGS 84; CGCS2000 differs from it by less than a metre.</source>
        <translation>坐标为 WGS 84；与 CGCS2000 相差不足 1 米。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Shares: covered / all, circles dissolved; per street below.</source>
        <translation>占比 = 已覆盖 / 总量，服务圈已合并，不重复计算。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Click a feature for its facts.</source>
        <translation>点击要素查看详情。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>hollow: not yet in service</source>
        <translation>空心：尚未投入使用</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>coverage and gaps</source>
        <translation>覆盖与盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>of built-up area</source>
        <translation>按建成区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Boundaries and grid</source>
        <translation>边界与网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Case hot spots by grid cell</source>
        <translation>案件热点(单元网格)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Cases, one by one</source>
        <translation>案件点位</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>{kind}: covered share of grid cells</source>
        <translation>{kind}网格覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Distance to the nearest {kind}</source>
        <translation>到最近{kind}的距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>planned or under construction</source>
        <translation>规划/在建</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>closed</source>
        <translation>停用</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Case hot spots</source>
        <translation>案件热点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>covered (80–100 %)</source>
        <translation>覆盖(80–100%)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>partly (20–80 %)</source>
        <translation>部分覆盖(20–80%)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>hardly (0–20 %)</source>
        <translation>基本未覆盖(0–20%)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Overview of facilities</source>
        <translation>设施分布总览</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>{kind}: coverage and gaps</source>
        <translation>{kind}服务覆盖与盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Hot spots of the cases</source>
        <translation>案件热点分布</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Page {page} of {pages}</source>
        <translation>第 {page} 页 / 共 {pages} 页</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Map by</source>
        <translation>制图单位</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Printed on</source>
        <translation>制图日期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Data up to</source>
        <translation>数据截止</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Cases of</source>
        <translation>案件时段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Map approval no.</source>
        <translation>审图号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Internal use</source>
        <translation>内部使用</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Scale</source>
        <translation>比例尺</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Met</source>
        <translation>达标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Not met</source>
        <translation>未达标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>{verdict}: {share} of {what} within {radius} m ({n}/{total} {unit}); the standard asks for {target}.</source>
        <translation>{verdict}：{radius} m 服务半径覆盖{what}的 {share}（{n}/{total} {unit}），标准要求 {target}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>{share} of {what} within {radius} m ({n}/{total} {unit}).</source>
        <translation>{radius} m 服务半径覆盖{what}的 {share}（{n}/{total} {unit}）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>By {standard}.</source>
        <translation>依据：{standard}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>built-up land</source>
        <translation>建成区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>all land</source>
        <translation>全区用地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>residential land</source>
        <translation>居住用地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>the people</source>
        <translation>常住人口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Gaps: {count}, {area} ha; {people} people live in them.</source>
        <translation>共有盲区 {count} 处，面积 {area} 公顷，涉及居民 {people} 人。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>The map numbers the {count} of the greatest need.</source>
        <translation>图上只标出需求最大的 {count} 处编号。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Gaps: {count}, {area} ha.</source>
        <translation>共有盲区 {count} 处，面积 {area} 公顷。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>{cases} cases in {cells} grid cells: {hot} hot and {cold} cold cells (Gi*, FDR below {alpha}).</source>
        <translation>共 {cases} 件案件、{cells} 个单元网格：热点网格 {hot} 个，冷点网格 {cold} 个（Gi*，FDR &lt; {alpha}）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>{count} cases on one spot with very many others, as at a desk, were left out of this.</source>
        <translation>其中 {count} 件案件与大量案件落在同一点位（如受理台），未参与热点计算。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Hot: the cell and its neighbours together have more cases than chance would give. Cold: fewer.</source>
        <translation>热点：该网格与相邻网格的案件数明显多于随机分布；冷点：明显少于随机分布。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>{count} further streets: see the tables.</source>
        <translation>另有 {count} 个街道，见成果表。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Largest gaps</source>
        <translation>主要盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>The {shown} largest of {count} gaps have numbers.</source>
        <translation>共 {count} 处盲区，图上只给最大的 {shown} 处编号。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Covered {what}</source>
        <translation>{what}覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>n/N ({unit})</source>
        <translation>n/N({unit})</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>People covered</source>
        <translation>覆盖人口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Existing</source>
        <translation>现状</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Planned</source>
        <translation>规划/在建</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Within {radius} m</source>
        <translation>{radius} m 服务范围</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Gap, with its number</source>
        <translation>覆盖盲区及编号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Street boundary</source>
        <translation>街道界</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Community boundary</source>
        <translation>社区界</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>{kind}</source>
        <translation>{kind}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>{kind}, planned or being built</source>
        <translation>{kind}（规划/在建）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>{kind}, closed</source>
        <translation>{kind}（停用）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>For other classes of facilities the standard has {others} m; theirs is used where the class is known.</source>
        <translation>标准对其他类别设施另定半径 {others} m，类别已知的设施按其半径计算。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Hottest cells</source>
        <translation>主要热点网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>{standard}: {about}</source>
        <translation>{standard} {about}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>{standard} (unverified)</source>
        <translation>{standard}（未核实）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>No gap.</source>
        <translation>无覆盖盲区。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>{district}: {title}</source>
        <translation>{district}{title}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>km</source>
        <translation>千米</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>of {what} within {radius} m</source>
        <translation>{what} {radius} m 服务覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Facilities and coverage</source>
        <translation>设施与覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Mean distance to the nearest facility (m)</source>
        <translation>到最近设施的平均距离（米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>from {what}</source>
        <translation>{what}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Within {radius} m: {share} ({n}/{total} {unit}).</source>
        <translation>按 {radius} m 半径计：{share}（{n}/{total} {unit}）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/general.py"/>
        <source>Once what is planned stands: {share} ({n}/{total} {unit}).</source>
        <translation>规划和在建设施全部建成后：{share}（{n}/{total} {unit}）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>Repeat of an earlier case</source>
        <translation>重复案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>Cases left out to test the heat</source>
        <translation>检验热度时剔除的案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>Cases of the busiest reporter</source>
        <translation>上报最多者的案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>Cases of known reporters</source>
        <translation>上报人员已知的案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>Share of the busiest reporter</source>
        <translation>上报最多者所占比例</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>Hot or cold without the cases left out</source>
        <translation>剔除后的热点/冷点等级</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>Heat vanishes without them</source>
        <translation>剔除后热度消失</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>What the heat hangs on</source>
        <translation>热度依赖于</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>very many cases on one spot</source>
        <translation>同一地点大量案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>repeats</source>
        <translation>重复案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>the top reporters</source>
        <translation>上报最多的人员</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>Cases on crowded spots</source>
        <translation>同一地点大量案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>Repeats</source>
        <translation>重复案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>Cases of the top reporters</source>
        <translation>上报最多人员的案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>Cases of reporters who file many times what others do</source>
        <translation>上报数远超他人的人员的案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>Cells whose heat vanishes</source>
        <translation>热度消失的网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>Share of the land up to this priority</source>
        <translation>累计用地比例</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>as last month</source>
        <translation>与上月相同</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>cases so far</source>
        <translation>以往案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>cases so far, recent ones weighing more</source>
        <translation>以往案件数，近期权重更大</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>kernel density</source>
        <translation>核密度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>Share of the land</source>
        <translation>占用地面积比例</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>Hit rate</source>
        <translation>命中率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>Months better than “as last month”</source>
        <translation>优于“与上月相同”的月数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/guard.py"/>
        <source>From month to month</source>
        <translation>检验的月份</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>Data: rows used and rejected</source>
        <translation>数据：采用与剔除的行数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>Formulas</source>
        <translation>计算公式</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>Computation</source>
        <translation>计算说明</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>Formula and source</source>
        <translation>公式与出处</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>Covered share n/N</source>
        <translation>覆盖率 n/N</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>area(land ∩ reach of all facilities, merged) ÷ area(land); people: each residential area counts by its covered part.</source>
        <translation>面积（用地 ∩ 全部设施服务范围合并后）÷ 面积（用地）；人口按各居住用地的覆盖部分折算。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>Land that ought to be covered and that no facility reaches; numbered by the people who live in it, else by area.</source>
        <translation>应覆盖而任何设施都覆盖不到的用地；按其中居民人数编号，无人口数据时按面积编号。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>facilities in use ÷ area.</source>
        <translation>现有设施数 ÷ 面积。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>Mean distance</source>
        <translation>平均距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>mean of the distances from cells, residential areas or cases to their nearest facility; no candidate is passed over.</source>
        <translation>单元网格、居住用地或案件到各自最近设施的距离的平均值；不遗漏任何候选设施。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>Gained and lost</source>
        <translation>新增与减少</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>gained: covered after and not before; lost: covered before and not after; before + gained − lost = after.</source>
        <translation>新增：之后覆盖、之前未覆盖；减少：之前覆盖、之后未覆盖；之前 + 新增 − 减少 = 之后。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>Supply per 1,000 people</source>
        <translation>每千人供给</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>two steps: capacity ÷ people within reach of each facility; sum of these over the facilities within reach × 1,000 (Luo, Wang 2003).</source>
        <translation>两步：各设施容量 ÷ 其服务范围内人口；再对居民可达的设施求和 × 1,000（Luo、Wang，2003）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>Gini coefficient</source>
        <translation>基尼系数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>G = 1 − Σ Δx·(y + y′), x and y running shares of people and of supply, y′ the one before (Brown 1994).</source>
        <translation>G = 1 − Σ Δx·(y + y′)，x、y 为人口和供给的累计占比，y′ 为前一项（Brown，1994）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>Close rate</source>
        <translation>结案率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>closed ÷ due to be closed.</source>
        <translation>结案数 ÷ 应结案数。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>Rate closed in time</source>
        <translation>按期结案率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>closed in time ÷ due to be closed.</source>
        <translation>按期结案数 ÷ 应结案数。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>Rework rate</source>
        <translation>返工率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>reworked ÷ due to be handled.</source>
        <translation>返工案件数 ÷ 应处置数。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>Repeat rate</source>
        <translation>重复率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>repeats ÷ filed.</source>
        <translation>重复案件数 ÷ 立案数。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>Hot spots (Gi*)</source>
        <translation>热点（Gi*）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>z = (Σx − k·m) ÷ (s·√((n·k − k²) ÷ (n − 1))) over a cell and its neighbours, k in all (Ord, Getis 1995); p exact for counts dealt anew; false discovery rate after Benjamini, Hochberg (1995).</source>
        <translation>z = (Σx − k·m) ÷ (s·√((n·k − k²) ÷ (n − 1)))，取该网格及相邻网格共 k 个（Ord、Getis，1995）；p 对案件数重新分配是精确的；错误发现率按 Benjamini、Hochberg（1995）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>Cases and gaps: lift</source>
        <translation>案件与盲区：提升度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>share of the cases in cells with a gap ÷ share of such cells; p by shifting one pattern against the other (Mrkvička and others 2021).</source>
        <translation>有盲区网格的案件占比 ÷ 有盲区网格的数量占比；p 由一方相对另一方平移得出（Mrkvička 等，2021）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>Gi* of every cell and period, that and the period before; trend after Mann (1945) and Kendall (1975), p ≤ 0.05.</source>
        <translation>对每个网格、每一期（含前一期）计算 Gi*；趋势按 Mann（1945）、Kendall（1975）检验，p ≤ 0.05。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/method.py"/>
        <source>the method that met most cases in the months held out; PAI = (n ÷ N) ÷ share of the land (Chainey and others 2008).</source>
        <translation>取在留出月份中命中案件最多的方法；PAI = (n ÷ N) ÷ 用地占比（Chainey 等，2008）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/nearest.py"/>
        <source>Time (min)</source>
        <translation>时间（分钟）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/nearest.py"/>
        <source>Rank by distance</source>
        <translation>远近名次</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/nearest.py"/>
        <source>From: number</source>
        <translation>起点编号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/nearest.py"/>
        <source>Reached</source>
        <translation>可达情况</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/nearest.py"/>
        <source>reached</source>
        <translation>可达</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/nearest.py"/>
        <source>beyond the greatest distance</source>
        <translation>超出最大距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/nearest.py"/>
        <source>no way leads there</source>
        <translation>无路可通</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/nearest.py"/>
        <source>too far from any street</source>
        <translation>离道路太远</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/nearest.py"/>
        <source>has no place on the map</source>
        <translation>无坐标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/nearest.py"/>
        <source>Looking for ways around barriers</source>
        <translation>寻找绕过阻隔的路线</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/nearest.py"/>
        <source>Nearest {kind}: equally near</source>
        <translation>最近{kind}：同样近的个数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/nearest.py"/>
        <source>Nearest {kind}: bearing (°)</source>
        <translation>最近{kind}：方位（°）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/nearest.py"/>
        <source>Nearest {kind}: reached</source>
        <translation>最近{kind}：可达情况</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/nearest.py"/>
        <source>Nearest {kind}: minutes</source>
        <translation>最近{kind}：分钟</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>Cover</source>
        <translation>封面</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>Lists of gaps</source>
        <translation>盲区清单</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>Proposed sites</source>
        <translation>建议选址</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>Cases and hot spots</source>
        <translation>案件与热点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>Area by area</source>
        <translation>分区图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>{kind}: the gaps one by one</source>
        <translation>{kind}盲区清单</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>{name} (page {page})</source>
        <translation>{name}（第{page}页）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>Beside it: {names}.</source>
        <translation>相邻：{names}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>{area} km².</source>
        <translation>面积 {area} 平方公里。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>{area} km², {people} people.</source>
        <translation>面积 {area} 平方公里，常住人口 {people} 人。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>Covered share beside the whole district</source>
        <translation>覆盖率与全区对比</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>significant hot spots: {hot} of {cells} cells</source>
        <translation>显著热点网格 {hot} 个（共 {cells} 个）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>Share covered</source>
        <translation>覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>Kinds that meet their standard: {met} of {judged} judged.</source>
        <translation>判定的 {judged} 类设施中 {met} 类达标。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>Cases: {count} ({share} of {total}); hot cells: {hot} of {cells}.</source>
        <translation>案件 {count} 件（占全部 {total} 件的 {share}），热点网格 {hot} 个（共 {cells} 个）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>Gaps that reach into it</source>
        <translation>涉及本区的盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>{what} ({unit})</source>
        <translation>{what}（{unit}）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>Of what</source>
        <translation>分母</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>n/N</source>
        <translation>n/N</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>Gap in it (ha)</source>
        <translation>区内盲区（公顷）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>Whole gap (ha)</source>
        <translation>盲区全部（公顷）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>People in the whole gap</source>
        <translation>盲区全部人口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/pack.py"/>
        <source>Cases in the whole gap</source>
        <translation>盲区全部案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/patrols.py"/>
        <source>Patrol area before</source>
        <translation>原责任网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/patrols.py"/>
        <source>Changes hands</source>
        <translation>是否换人</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/patrols.py"/>
        <source>changes hands</source>
        <translation>换人</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/patrols.py"/>
        <source>stays</source>
        <translation>不变</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/patrols.py"/>
        <source>Cells before</source>
        <translation>原网格数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/patrols.py"/>
        <source>Cases before</source>
        <translation>原案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/patrols.py"/>
        <source>Handling (min)</source>
        <translation>处理用时（分钟）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/patrols.py"/>
        <source>Handling before (min)</source>
        <translation>原处理用时（分钟）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/patrols.py"/>
        <source>Walking (min)</source>
        <translation>步行用时（分钟）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/patrols.py"/>
        <source>Walking before (min)</source>
        <translation>原步行用时（分钟）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/patrols.py"/>
        <source>Work (min)</source>
        <translation>工作量（分钟）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/patrols.py"/>
        <source>Work before (min)</source>
        <translation>原工作量（分钟）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/patrols.py"/>
        <source>Times the mean before</source>
        <translation>原工作量为平均的倍数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/patrols.py"/>
        <source>Hours a day</source>
        <translation>每天工时（小时）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/patrols.py"/>
        <source>Cells gained</source>
        <translation>接收网格数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/patrols.py"/>
        <source>Cells given away</source>
        <translation>移交网格数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/patrols.py"/>
        <source>Patrol areas, before and after</source>
        <translation>责任网格调整前后对照</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/patrols.py"/>
        <source>Work is cases and walking; 1 is the mean of those in the same area. Those that had most come first.</source>
        <translation>工作量包括案件处理和步行；1 为同一区域责任网格的平均。原来最多的排在前面。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/patrols.py"/>
        <source>new</source>
        <translation>新设</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/patrols.py"/>
        <source>less work than allowed</source>
        <translation>工作量偏少</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/patrols.py"/>
        <source>about the mean</source>
        <translation>工作量适中</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/patrols.py"/>
        <source>more work than allowed</source>
        <translation>工作量偏多</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>of which without a point</source>
        <translation>其中无坐标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>Counted in</source>
        <translation>计入区域级别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>Number of that area</source>
        <translation>计入区域编号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>Score of the place (0–1)</source>
        <translation>定位得分（0–1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>own coordinates</source>
        <translation>自带坐标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>Cases without a point</source>
        <translation>无坐标案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>{count} of {total} cases have no point: they count in the area they name ({in_cell} of them in a grid cell), in no distance and in no gap.</source>
        <translation>{total} 件案件中有 {count} 件无坐标：按所写区域计数（其中 {in_cell} 件计入单元网格），不参与距离与盲区统计。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>No point</source>
        <translation>无坐标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>Its address was not found</source>
        <translation>查无该地址</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>Its area was not found</source>
        <translation>查无所写区域</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>Its area is ambiguous</source>
        <translation>所写区域不唯一</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>crossing</source>
        <translation>交叉口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>near the crossing</source>
        <translation>交叉口附近</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>one of several crossings</source>
        <translation>多个交叉口之一</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>place of that name</source>
        <translation>同名地点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>near the place of that name</source>
        <translation>该地点附近</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>house number</source>
        <translation>门牌号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>middle of a short road</source>
        <translation>短路中点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>middle of the road</source>
        <translation>道路中点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>road of a similar name</source>
        <translation>名称相近的道路</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>middle of its area</source>
        <translation>所属区域中点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>without a point, counted in</source>
        <translation>无坐标、计入</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>with a point</source>
        <translation>有坐标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/placing.py"/>
        <source>without coordinates, placed by</source>
        <translation>无坐标、定位依据</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/publishing.py"/>
        <source>Place visited</source>
        <translation>踏勘地点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/publishing.py"/>
        <source>Run of the list</source>
        <translation>清单所属运行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/publishing.py"/>
        <source>confirmed</source>
        <translation>确认</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/publishing.py"/>
        <source>rejected</source>
        <translation>不成立</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/publishing.py"/>
        <source>unclear</source>
        <translation>待定</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/publishing.py"/>
        <source>Note of the visit</source>
        <translation>踏勘备注</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/publishing.py"/>
        <source>Visited on</source>
        <translation>踏勘日期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/publishing.py"/>
        <source>Distance from the place (m)</source>
        <translation>偏离该处的距离（米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/publishing.py"/>
        <source>Checking GeoJSON</source>
        <translation>正在检查 GeoJSON</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/publishing.py"/>
        <source>Drawing sketch maps</source>
        <translation>正在绘制示意图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/publishing.py"/>
        <source>Site visits</source>
        <translation>现场踏勘</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/publishing.py"/>
        <source>Fill in the field “finding” with confirmed, rejected or unclear, “visit_note” and “visited_on”, and read the list back into CivicGrid.</source>
        <translation>请在字段“finding”中填写确认、不成立或待定，并填写“visit_note”和“visited_on”，然后用城管一张图读回。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>distances</source>
        <translation>距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>at most this far from a street (m)</source>
        <translation>距道路不超过(米)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>covered beside a street (m)</source>
        <translation>沿道路两侧计入覆盖(米)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>land use taken beside (m)</source>
        <translation>用地归属的最大距离(米)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>narrowest gap (m)</source>
        <translation>盲区最小宽度(米)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>gaps</source>
        <translation>覆盖盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>supply by</source>
        <translation>供给算法</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>floating catchment areas (2SFCA)</source>
        <translation>两步移动搜索法(2SFCA)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>floating catchment areas in zones (E2SFCA)</source>
        <translation>分区两步移动搜索法(E2SFCA)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>floating catchment areas, falling off evenly (Gaussian)</source>
        <translation>高斯衰减两步移动搜索法</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>days of the opening hours</source>
        <translation>开放时间统计日</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>month of the opening hours</source>
        <translation>开放时间统计月份</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Supply</source>
        <translation>供给</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Capacity within reach per 1,000 people, shared by all who reach it; a Gini of 0 is even, of 1 all in one place.</source>
        <translation>服务半径内每千人可用的设施容量（由可达的人共享）；基尼系数 0 为完全均等，1 为集中于一处。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Demand and capacity</source>
        <translation>需求与容量</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>The people for whom each facility is the nearest, against its capacity; most loaded first.</source>
        <translation>以各设施为最近设施的人口与其容量对比；负荷高的在前。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Evenness</source>
        <translation>均衡程度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Areas from the worst supplied up: what share of the people has what share of the supply.</source>
        <translation>由供给最差的社区起累计：占多大比例的人口拥有多大比例的供给。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Open hours</source>
        <translation>开放时段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>What is covered at each hour by what is known to be open, and with those of unknown hours.</source>
        <translation>各时段由确知开放的设施覆盖的比例，以及计入开放时间不明设施后的比例。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Per 1,000 people</source>
        <translation>每千人</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Open (n)</source>
        <translation>开放数(n)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Facilities (N)</source>
        <translation>设施数(N)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Surely covered</source>
        <translation>确定覆盖</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Covered at most</source>
        <translation>至多覆盖</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>quite even</source>
        <translation>完全均等</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>less than half of the kinds meet</source>
        <translation>达标类别不足一半</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>half or more meet</source>
        <translation>达标类别过半</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>all meet</source>
        <translation>全部达标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Measured along streets.</source>
        <translation>沿道路量算。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>of {what} within {radius} m along streets</source>
        <translation>{what}沿路 {radius} m 服务覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Mean distance to the nearest facility along streets (m)</source>
        <translation>沿路到最近设施的平均距离（米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Within {radius} m along streets</source>
        <translation>沿路 {radius} m 服务范围</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>covered within {radius} m along streets</source>
        <translation>沿路 {radius} m 内已覆盖</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>farther than {radius} m along streets</source>
        <translation>沿路超出 {radius} m（盲区）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Standards met</source>
        <translation>达标情况</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>What each clause demands of the whole district; an unverified clause was not read in the published text.</source>
        <translation>各条文对全区的要求是否达到；标注“未核实”的条文尚未对照正式发布文本。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Scorecard</source>
        <translation>达标记分卡</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Per street and community: how many kinds meet their standard, of those that can be judged; equal shares share a rank.</source>
        <translation>按街道和社区统计：可判定的设施类别中有几类达标；达标比例相同的并列名次。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Found (n of N), and what is demanded</source>
        <translation>结论依据(n/N)与要求</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Times covered</source>
        <translation>覆盖次数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Land by how many facilities of a kind are within its radius; where two are, one may close.</source>
        <translation>按服务半径内有几处同类设施统计用地；有两处及以上的，停用一处仍有保障。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>What the second state covers that the first does not (gained), and the other way round (lost).</source>
        <translation>后一情景比前一情景新增的覆盖，以及失去的覆盖。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>If one closes</source>
        <translation>停用影响</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>What each facility alone covers, and nobody would if it closed; those who lose most first.</source>
        <translation>每处设施单独承担的覆盖范围，停用后即成盲区；影响人口多的在前。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Progress of the plan</source>
        <translation>计划进度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Facilities of the plan that are done, under construction and not begun, of those in the task.</source>
        <translation>计划任务中已建成、在建和未开工的设施数。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Newly covered: {area} ha; {people} of {total} people.</source>
        <translation>新增覆盖 {area} 公顷，{people} 人（共 {total} 人）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>No longer covered: {area} ha; {people} of {total} people.</source>
        <translation>失去覆盖 {area} 公顷，{people} 人（共 {total} 人）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Of {what} within {radius} m: before {before}, after {after}.</source>
        <translation>{radius} 米内{what}覆盖率：对比前 {before}，对比后 {after}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Where it changes</source>
        <translation>变化地块</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Land (ha)</source>
        <translation>用地(公顷)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Two or more (ha)</source>
        <translation>两处及以上(公顷)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Gained (ha)</source>
        <translation>新增(公顷)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>People gained</source>
        <translation>新增人口(人)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Lost (ha)</source>
        <translation>失去(公顷)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>People lost</source>
        <translation>失去人口(人)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>People in all</source>
        <translation>总人口(人)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Covered before</source>
        <translation>对比前覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Covered after</source>
        <translation>对比后覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Alone covers (ha)</source>
        <translation>独自覆盖(公顷)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Of it residential (ha)</source>
        <translation>其中居住用地(公顷)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>(not said)</source>
        <translation>(未注明)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Part of the plan</source>
        <translation>计划分项</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Task (N)</source>
        <translation>任务数(N)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/reports.py"/>
        <source>Done (n/N)</source>
        <translation>完成率(n/N)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/scenarios.py"/>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/scenarios.py"/>
        <source>newly covered</source>
        <translation>新增覆盖</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/scenarios.py"/>
        <source>no longer covered</source>
        <translation>不再覆盖</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/scenarios.py"/>
        <source>Land that it alone covers (m²)</source>
        <translation>仅由其覆盖的用地（平方米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/scenarios.py"/>
        <source>Residential land that it alone covers (m²)</source>
        <translation>仅由其覆盖的居住用地（平方米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/scenarios.py"/>
        <source>People that it alone covers</source>
        <translation>仅由其覆盖的人口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/scenarios.py"/>
        <source>Land newly covered</source>
        <translation>新增覆盖用地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/scenarios.py"/>
        <source>Residential land newly covered</source>
        <translation>新增覆盖居住用地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/scenarios.py"/>
        <source>Land no longer covered</source>
        <translation>不再覆盖的用地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/scenarios.py"/>
        <source>Residential land no longer covered</source>
        <translation>不再覆盖的居住用地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/scenarios.py"/>
        <source>Of the plan, done</source>
        <translation>计划内已完成</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/scenarios.py"/>
        <source>Of the plan, under construction</source>
        <translation>计划内在建</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/scenarios.py"/>
        <source>Of the plan, not yet begun</source>
        <translation>计划内未开工</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/scenarios.py"/>
        <source>Of the plan, late</source>
        <translation>计划内逾期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/scenarios.py"/>
        <source>as it stands</source>
        <translation>现状</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/scenarios.py"/>
        <source>all plans carried out</source>
        <translation>规划全部建成</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/scenarios.py"/>
        <source>{kind}: before and after</source>
        <translation>{kind}：前后对比</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/scenarios.py"/>
        <source>{kind}: if one closes</source>
        <translation>{kind}：停用影响</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/scenarios.py"/>
        <source>{kind}: what each covers alone</source>
        <translation>{kind}：各处单独覆盖的用地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/significance.py"/>
        <source>Local Moran's I</source>
        <translation>局部莫兰指数 I</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/significance.py"/>
        <source>Local Moran: p</source>
        <translation>局部莫兰指数：p</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/significance.py"/>
        <source>Local Moran: q (FDR)</source>
        <translation>局部莫兰指数：q（FDR）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/significance.py"/>
        <source>Cluster or outlier (local Moran)</source>
        <translation>聚集或异常（局部莫兰指数）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/significance.py"/>
        <source>High-high: many cases among many</source>
        <translation>高-高：案件多，周边也多</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/significance.py"/>
        <source>High-low: many cases among few</source>
        <translation>高-低：案件多，周边少</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/significance.py"/>
        <source>Low-high: few cases among many</source>
        <translation>低-高：案件少，周边多</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/significance.py"/>
        <source>Low-low: few cases among few</source>
        <translation>低-低：案件少，周边也少</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/significance.py"/>
        <source>Streets (m)</source>
        <translation>道路长度（米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/significance.py"/>
        <source>Cases per 1,000 people</source>
        <translation>每千人案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/significance.py"/>
        <source>Cases per 1,000 people, smoothed</source>
        <translation>每千人案件数（平滑后）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/significance.py"/>
        <source>Cases per 1,000 people: q (FDR)</source>
        <translation>每千人案件数：q（FDR）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/significance.py"/>
        <source>Hot or cold spot by cases per 1,000 people</source>
        <translation>热点或冷点（按每千人案件数）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/significance.py"/>
        <source>Cases per km of street</source>
        <translation>每公里道路案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/significance.py"/>
        <source>Cases per km of street, smoothed</source>
        <translation>每公里道路案件数（平滑后）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/significance.py"/>
        <source>Cases per km of street: q (FDR)</source>
        <translation>每公里道路案件数：q（FDR）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/significance.py"/>
        <source>Hot or cold spot by cases per km of street</source>
        <translation>热点或冷点（按每公里道路案件数）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/significance.py"/>
        <source>Runs with other cells in which it is hot</source>
        <translation>换用其他网格仍为热点的次数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/significance.py"/>
        <source>Share of the runs in which it is hot (0–1)</source>
        <translation>换用其他网格仍为热点的比例（0–1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>Out of reach of every candidate</source>
        <translation>任何候选点都覆盖不到的范围</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>Why this site</source>
        <translation>选此点的理由</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>it must be built</source>
        <translation>规定必须建设</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>no other candidate reaches most of what it serves</source>
        <translation>所服务的需求多半没有其他候选点能够覆盖</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>another candidate would do nearly as well</source>
        <translation>可由其他候选点替代</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>adds most after those before it</source>
        <translation>在前面各点之外新增最多</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>{reason} ({loss} less without it)</source>
        <translation>{reason}（不选则减少 {loss}）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>Decision</source>
        <translation>决策</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>accepted</source>
        <translation>采纳</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>turned down</source>
        <translation>否决</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>deferred</source>
        <translation>暂缓</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>Loss without it, of the whole gain (share)</source>
        <translation>不建的损失（占全部增量的比例）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>Demand that it serves, within its capacity</source>
        <translation>按容量实际服务的需求</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>Candidate in its place</source>
        <translation>替代的候选点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>Chosen again</source>
        <translation>重新求解时仍选中次数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>Times asked again</source>
        <translation>重新求解次数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>{kind}: where next</source>
        <translation>{kind}：选址</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>Each site with what it adds to those ranked before it. Stays: how often it, or one that serves half of the same or more, is chosen again with other radii, by land instead of people, or without another site.</source>
        <translation>各点的数字是在名次靠前的各点之外新增的部分。稳定性：改变服务半径、按用地而不按人口、或去掉另一个选中的点重新求解时，仍选中该点（或能服务其一半以上需求的点）的次数。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>Decisions about sites</source>
        <translation>选址决策记录</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>The newest first. The next run keeps the accepted sites and proposes neither rejected nor deferred ones.</source>
        <translation>最新的在前。下次运行保留已采纳的点位，不再推荐被否决和暂缓的点位。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>The sites, by what each adds</source>
        <translation>各点（按增量排序）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>ha gained</source>
        <translation>新增公顷</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>Cases gained</source>
        <translation>新增案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>Share then</source>
        <translation>建成后覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>Serves</source>
        <translation>实际服务</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>Within what they can serve, {served} go to them.</source>
        <translation>按各点容量，实际可服务{served}人。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>Stays</source>
        <translation>稳定性</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>Covered in the street</source>
        <translation>所在街道覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>{count} proposed sites ({kind}) would cover {people} more people: from {before} to {after}.</source>
        <translation>建设{count}个点（{kind}）可新增覆盖{people}人：覆盖率由{before}提高到{after}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>{count} proposed sites ({kind}) would cover {land} ha more: from {before} to {after} of the land.</source>
        <translation>建设{count}个点（{kind}）可新增覆盖用地{land}公顷：覆盖率由{before}提高到{after}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>In the order of what each adds: {sites}.</source>
        <translation>按增量排序：{sites}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>{rank}. {place}, {people} people, to {share}</source>
        <translation>（{rank}）{place}，新增{people}人，覆盖率达到{share}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>{rank}. {place}, {land} ha, to {share}</source>
        <translation>（{rank}）{place}，新增{land}公顷，覆盖率达到{share}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>{cases} cases that the kind answers lie within their reach.</source>
        <translation>这些点服务范围内有{cases}件对应小类的案件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>It is proven that no other choice among the candidates is better.</source>
        <translation>已证明：在这些候选点中没有更好的方案。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sites.py"/>
        <source>The choice is proven to be within {gap} of the best possible among the candidates.</source>
        <translation>已证明：与这些候选点中可能的最优方案相差不超过{gap}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>Chosen site</source>
        <translation>所选地点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>Rank of the site</source>
        <translation>地点排名</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>Candidate site</source>
        <translation>备选地块</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>Cost</source>
        <translation>造价</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>Demand newly served</source>
        <translation>新增服务的需求</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>Land newly covered (ha)</source>
        <translation>新增覆盖面积（公顷）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>Matching cases newly covered</source>
        <translation>新增覆盖的相关案件（件）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>Covered before the site</source>
        <translation>建设前覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>Covered with the site</source>
        <translation>建设后覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>Covered before, in the street</source>
        <translation>选址前所在街道覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>Covered after, in the street</source>
        <translation>选址后所在街道覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>serve most</source>
        <translation>覆盖最多</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>fewest sites for a share</source>
        <translation>达到目标比例的最少点数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>least mean walk</source>
        <translation>平均步行距离最短</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>least longest walk</source>
        <translation>最远步行距离最短</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>How it was found</source>
        <translation>求解方式</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>solved to its end: no choice is better</source>
        <translation>精确求解：已证明没有更优方案</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>by exchanging sites, with a bound</source>
        <translation>交换改进，并给出最优界</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>At most so far from the best possible (share)</source>
        <translation>与理论最优的最大差距（比例）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>Served by</source>
        <translation>服务者</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>a chosen site</source>
        <translation>所选地点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>a facility that stands</source>
        <translation>现有设施</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>nobody</source>
        <translation>无</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>out of reach of every candidate</source>
        <translation>所有候选点都够不到</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>Whom proposed sites serve</source>
        <translation>建议选址的服务对象</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/siting.py"/>
        <source>Proposed sites, by what each adds</source>
        <translation>建议选址（按新增效益排序）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>Cells do not fit the header</source>
        <translation>列数与表头不符</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>Mended, but its file has changed</source>
        <translation>已修正，但原文件已改动</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>A note or a total</source>
        <translation>说明或合计行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>The way back of a street</source>
        <translation>同一道路的返向</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>No coordinates</source>
        <translation>缺少坐标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>Coordinates are zero</source>
        <translation>坐标为零</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>Coordinates are not numbers</source>
        <translation>坐标不是数字</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>Other coordinate system, zone unknown</source>
        <translation>坐标系与其他行不同，且无带号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>Coordinates outside the possible range</source>
        <translation>坐标超出可能范围</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>No shape</source>
        <translation>缺少图形</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>Wrong type of shape</source>
        <translation>图形类型不符</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>Shape broken beyond mending</source>
        <translation>图形损坏无法修复</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>Same row twice</source>
        <translation>重复行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>Outside the period</source>
        <translation>不在统计时段内</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>Far off the district</source>
        <translation>远离本区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>sheet</source>
        <translation>工作表</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>other sheets</source>
        <translation>其他工作表</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>layer</source>
        <translation>图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>separator</source>
        <translation>分隔符</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>header in row</source>
        <translation>表头所在行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>known headers</source>
        <translation>已识别表头</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>columns not used</source>
        <translation>未使用的列</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>columns not read</source>
        <translation>未读取的列</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>column of shapes</source>
        <translation>图形列</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>mended rows</source>
        <translation>修正的行</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>columns with personal data left out</source>
        <translation>未读入的个人信息列</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>columns with personal data read</source>
        <translation>读入的个人信息列</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>place from</source>
        <translation>位置取自</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>coordinate system</source>
        <translation>坐标系</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>coordinate system of its numbers</source>
        <translation>数值所用坐标系</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>out of a local system</source>
        <translation>由地方坐标系换算</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>datum</source>
        <translation>基准</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>recognised</source>
        <translation>自动识别</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>as the study file says</source>
        <translation>据研究文件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>by its bytes</source>
        <translation>据字节</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>degrees</source>
        <translation>度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>metres</source>
        <translation>米</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>by the place</source>
        <translation>据位置</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>assumed</source>
        <translation>假定</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>by other layers</source>
        <translation>依据其他图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>zone number</source>
        <translation>带号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>metres of a web map</source>
        <translation>网络地图米制坐标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>header</source>
        <translation>表头</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>smallest gap (m²)</source>
        <translation>最小盲区(m²)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>cells touch within (m)</source>
        <translation>网格相邻容差(m)</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>FDR below</source>
        <translation>FDR 低于</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>cell of a case</source>
        <translation>案件所属网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>very many on one spot</source>
        <translation>同一点位大量案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/sources.py"/>
        <source>by its own code</source>
        <translation>据自带编码</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>{value} ({n} of {n_total} ha)</source>
        <translation>{value}（{n}/{n_total} 公顷）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>{value} per km² ({n} on {n_total} km²)</source>
        <translation>每平方公里 {value} 座（{n} 座/{n_total} km²）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>Meets the standard</source>
        <translation>是否达标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>fails</source>
        <translation>不达标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>not judged</source>
        <translation>未判定</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>Why not judged</source>
        <translation>未判定原因</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>Clause verified</source>
        <translation>条款已核实</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>Kinds that meet their standard</source>
        <translation>达标设施类别数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>Kinds judged</source>
        <translation>已判定类别数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>Rank by standards met</source>
        <translation>达标排名</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>Number of the dwelling</source>
        <translation>住处编号</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>Name of the dwelling</source>
        <translation>住处名称</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>Distance demanded (m)</source>
        <translation>要求间距（米）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>Facilities per km² of the land use</source>
        <translation>该类用地每平方公里设施数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>Facilities whose next one is near enough</source>
        <translation>间距达标的设施</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>Facilities that keep their distance</source>
        <translation>防护距离达标的设施</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>Verdicts by the standards</source>
        <translation>标准达标判定</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>{clause} ({about})</source>
        <translation>{clause}（{about}）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>meets {clause}: {measured}, target {target}</source>
        <translation>符合 {clause}：{measured}，目标 {target}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>fails {clause}: {measured}, target {target}</source>
        <translation>不符合 {clause}：{measured}，目标 {target}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>{clause} can't be judged ({why}): {measured}</source>
        <translation>{clause} 无法判定（{why}）：{measured}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>{clause} can't be judged: {why}</source>
        <translation>{clause} 无法判定：{why}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>{value} ({n} of {n_total} ha of residential land)</source>
        <translation>{value}（居住用地 {n}/{n_total} 公顷）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>{value} ({n} of {n_total} people)</source>
        <translation>{value}（{n}/{n_total} 人）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>{value} ({n} of {n_total}) have the next one within {limit} m</source>
        <translation>{value}（{n}/{n_total} 座）在 {limit} m 内有下一座同类设施</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>{value} ({n} of {n_total}) keep {limit} m from dwellings</source>
        <translation>{value}（{n}/{n_total} 座）与住处保持 {limit} m 以上距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>{value} m² per person ({n} m² for {n_total} people)</source>
        <translation>人均 {value} m²（{n} m²/{n_total} 人）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>at least {target} per km²</source>
        <translation>每平方公里不少于 {target} 座</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>{target} m² per person</source>
        <translation>人均 {target} m²</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>the clause names a radius, but no share that must be covered</source>
        <translation>条款只规定服务半径，未规定覆盖率目标</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>no land of which a share could be taken</source>
        <translation>没有可计算覆盖率的用地</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>the built-up area is not known; this is of all land</source>
        <translation>没有建成区资料，此为按全部用地计</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>no residential land is known here</source>
        <translation>此处没有居住用地资料</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>no population is known here</source>
        <translation>此处没有人口资料</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>no land of this use is known; add a layer of land by use</source>
        <translation>没有该类用地的资料；请添加用地图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>there is only one facility of the kind</source>
        <translation>该类设施只有一座</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>neither buildings nor residential land are known</source>
        <translation>既没有建筑物图层，也没有居住用地图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>residential land is nearer, but where buildings stand on it is not known</source>
        <translation>居住用地在此距离内，但其上建筑物的位置不明</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>so little land needs not even one facility</source>
        <translation>用地太小，按密度下限不足一座</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>the size of some facilities is not known</source>
        <translation>部分设施的面积不明</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>of some facilities the class is not known</source>
        <translation>部分设施的分级不明</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/standards.py"/>
        <source>{kind}: dwellings too near</source>
        <translation>{kind}：防护距离内的住处</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Proving</source>
        <translation>自检</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Reading the layer</source>
        <translation>读取图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Writing the layer</source>
        <translation>写出图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Reading the sources</source>
        <translation>读取数据</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Checking the rows</source>
        <translation>检查数据</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Accounting for every row</source>
        <translation>核对行数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Reading the results</source>
        <translation>读取成果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Comparing with what is there</source>
        <translation>与已有数据比较</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Making the import valid</source>
        <translation>使导入生效</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Preparing the layers</source>
        <translation>准备图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Allocating the population</source>
        <translation>分配人口</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Preparing the streets</source>
        <translation>准备道路网络</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Finding the nearest facilities</source>
        <translation>计算最近设施</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Measuring coverage and gaps</source>
        <translation>计算覆盖与盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Comparing before and after</source>
        <translation>对比前后情景</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Measuring what each facility covers alone</source>
        <translation>计算各设施单独覆盖的范围</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Tracking plans</source>
        <translation>跟踪计划进度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Judging by the standards</source>
        <translation>按标准判定</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Measuring supply and demand</source>
        <translation>测算供给与需求</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Going through the hours of the day</source>
        <translation>逐小时测算覆盖</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Counting cases by area, class and period</source>
        <translation>按区域、类别和时段统计案件</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Finding hot spots</source>
        <translation>计算案件热点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Finding hot spots with other cells</source>
        <translation>换用其他网格再找热点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Comparing cases and gaps</source>
        <translation>对照案件与盲区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Going through time</source>
        <translation>按时间分析</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Finding hot spots in every period</source>
        <translation>查找各期冷热网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Testing for near repeats</source>
        <translation>检验近重复</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Trying bandwidths</source>
        <translation>试算带宽</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Computing the density</source>
        <translation>计算密度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Writing the raster</source>
        <translation>写出栅格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Testing whether the heat holds</source>
        <translation>检验热点是否成立</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Evening out the patrol areas</source>
        <translation>均衡责任网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Proving how good it is</source>
        <translation>论证结果的优劣</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Choosing sites</source>
        <translation>选址</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Proving how good the choice is</source>
        <translation>论证方案的优劣</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Asking whether the sites would stay</source>
        <translation>检验选址是否稳定</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Solving what is left open</source>
        <translation>正在求解剩余问题</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Testing forecasts on months held out</source>
        <translation>回溯检验预测</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Cutting streets where they meet</source>
        <translation>在相交处打断道路</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Measuring what is within a walk</source>
        <translation>计算步行可达范围</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Searching along streets</source>
        <translation>沿道路搜索</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Drawing the ways</source>
        <translation>绘制路径</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Drawing the cells</source>
        <translation>划分网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Checking the cells</source>
        <translation>正在检查网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Merging small pieces</source>
        <translation>合并碎块</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Writing the workspace</source>
        <translation>写入成果库</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Writing GeoJSON</source>
        <translation>写出 GeoJSON</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Writing the web page</source>
        <translation>生成网页</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Writing the tables</source>
        <translation>生成表格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Writing the work report</source>
        <translation>正在编写工作报告</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Writing the products</source>
        <translation>写出成果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Making the QGIS project</source>
        <translation>生成 QGIS 工程</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Printing the meeting map</source>
        <translation>打印会议图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/steps.py"/>
        <source>Putting the results in place</source>
        <translation>存放成果</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>Demand per unit of capacity</source>
        <translation>单位容量承担的需求</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>Times the mean load</source>
        <translation>相对平均负荷倍数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>Share of people, poorest supplied first</source>
        <translation>人口累计占比（由供给最少者起）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>Share of supply</source>
        <translation>供给累计占比</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>open</source>
        <translation>开放</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>closed at that time</source>
        <translation>该时刻不开放</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>hours unknown</source>
        <translation>开放时间不明</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>Facilities of known capacity</source>
        <translation>容量已知的设施数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>Capacity in the area per 1,000 people</source>
        <translation>辖区内千人容量</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>Capacity within reach per 1,000 people</source>
        <translation>千人可达容量</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>People per unit of capacity</source>
        <translation>单位容量服务人数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>Gini of the supply over communities</source>
        <translation>各社区供给的基尼系数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>Lorenz curve: share of supply</source>
        <translation>洛伦兹曲线：供给累计占比</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>Facilities open at that time</source>
        <translation>该时刻开放的设施数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>Facilities of known opening hours</source>
        <translation>开放时间已知的设施数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>{figure}: n ({unit})</source>
        <translation>{figure}：n（{unit}）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>{figure}: N ({unit})</source>
        <translation>{figure}：N（{unit}）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>{figure}: share (0–1)</source>
        <translation>{figure}：比例（0–1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>{figure}: share if unknown hours were open (0–1)</source>
        <translation>{figure}：时间不明者视为开放时的比例（0–1）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>units of capacity</source>
        <translation>容量单位</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>berths</source>
        <translation>个泊位</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>seats</source>
        <translation>个厕位</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>t/d</source>
        <translation>吨/日</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>{kind}: demand and capacity</source>
        <translation>{kind}：需求与容量</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>{kind}: capacity within reach per 1,000 people</source>
        <translation>{kind}：千人可达容量</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>Monday</source>
        <translation>星期一</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>Tuesday</source>
        <translation>星期二</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>Wednesday</source>
        <translation>星期三</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>Thursday</source>
        <translation>星期四</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>Friday</source>
        <translation>星期五</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>Saturday</source>
        <translation>星期六</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>Sunday</source>
        <translation>星期日</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>open on {day} at {hour}:00</source>
        <translation>{day}{hour}:00开放</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/supply.py"/>
        <source>open on {day} at {hour}:00, or hours unknown</source>
        <translation>{day}{hour}:00开放或开放时间不明</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Begins</source>
        <translation>开始</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Ends</source>
        <translation>结束</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Hot spot through time</source>
        <translation>热点演变类型</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Periods in which it was hot</source>
        <translation>为热点的期数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Periods in which it was cold</source>
        <translation>为冷点的期数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Trend (Mann–Kendall z)</source>
        <translation>趋势（Mann–Kendall z 值）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Trend (p)</source>
        <translation>趋势（p 值）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Cases in the first period</source>
        <translation>前一段时间案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Cases in the second period</source>
        <translation>后一段时间案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Change (p)</source>
        <translation>变化（p 值）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Change (false discovery rate)</source>
        <translation>变化（错误发现率）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Cases and hot cells by period</source>
        <translation>各期案件与冷热网格</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Cycle</source>
        <translation>周期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Month, weekday or hour</source>
        <translation>月份、星期或小时</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Days</source>
        <translation>天数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Cases per day</source>
        <translation>日均案件数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Times the usual</source>
        <translation>与平常之比</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>From (m)</source>
        <translation>起始距离（m）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>To (m)</source>
        <translation>终止距离（m）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>From (days)</source>
        <translation>起始天数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>To (days)</source>
        <translation>终止天数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Pairs of cases</source>
        <translation>案件对数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Pairs expected by chance</source>
        <translation>随机期望对数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Times the expected</source>
        <translation>与期望之比</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>p (of so many pairs by chance)</source>
        <translation>p 值（随机出现这么多对）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Permutations</source>
        <translation>置换次数</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>New hot spot</source>
        <translation>新增热点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Consecutive hot spot</source>
        <translation>连续热点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Intensifying hot spot</source>
        <translation>加剧热点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Persistent hot spot</source>
        <translation>持续热点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Diminishing hot spot</source>
        <translation>减弱热点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Sporadic hot spot</source>
        <translation>零星热点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Oscillating hot spot</source>
        <translation>振荡热点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Historical hot spot</source>
        <translation>历史热点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>No pattern detected</source>
        <translation>无明显模式</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>New cold spot</source>
        <translation>新增冷点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Consecutive cold spot</source>
        <translation>连续冷点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Intensifying cold spot</source>
        <translation>加剧冷点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Persistent cold spot</source>
        <translation>持续冷点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Diminishing cold spot</source>
        <translation>减弱冷点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Sporadic cold spot</source>
        <translation>零星冷点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Oscillating cold spot</source>
        <translation>振荡冷点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>Historical cold spot</source>
        <translation>历史冷点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>more cases than before</source>
        <translation>案件增多</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>fewer cases than before</source>
        <translation>案件减少</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>no change beyond chance</source>
        <translation>变化未超出偶然</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>month of the year</source>
        <translation>月份</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>day of the week</source>
        <translation>星期</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/times.py"/>
        <source>hour of the day</source>
        <translation>小时</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/webpage.py"/>
        <source>Cases through time</source>
        <translation>案件逐期变化</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/webpage.py"/>
        <source>Map</source>
        <translation>地图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/webpage.py"/>
        <source>Map: move with the arrow keys, zoom with plus and minus</source>
        <translation>地图：方向键移动，加减键缩放</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/webpage.py"/>
        <source>Base map from the network</source>
        <translation>网络底图</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/webpage.py"/>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/webpage.py"/>
        <source>Search by name or code</source>
        <translation>按名称或编码查找</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/webpage.py"/>
        <source>{count} found</source>
        <translation>找到 {count} 项</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/webpage.py"/>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/webpage.py"/>
        <source>Period shown</source>
        <translation>当前时段</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/webpage.py"/>
        <source>Play</source>
        <translation>播放</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/webpage.py"/>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/webpage.py"/>
        <source>Measure length and area</source>
        <translation>测量长度和面积</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/webpage.py"/>
        <source>Click the points, or press Enter at the cross; Backspace takes one back.</source>
        <translation>点击地图取点，或按回车键在十字处取点；退格键撤销一点。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/webpage.py"/>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/webpage.py"/>
        <source>Enclosed area</source>
        <translation>围合面积</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/webpage.py"/>
        <source>Take the last point back</source>
        <translation>撤销上一点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/webpage.py"/>
        <source>Compare two layers</source>
        <translation>卷帘对比两个图层</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/webpage.py"/>
        <source>Left</source>
        <translation>左侧</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/webpage.py"/>
        <source>Right</source>
        <translation>右侧</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>In brief</source>
        <translation>总体情况</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>{share} ({n}/{total})</source>
        <translation>{share}（{n}/{total}）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>{share} ({n}/{total} {unit})</source>
        <translation>{share}（{n}/{total}{unit}）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>{name} {count}</source>
        <translation>{name}{count}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>{metric} {rate}</source>
        <translation>{metric}{rate}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>In service in the whole district: {kinds}.</source>
        <translation>全区现有{kinds}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>Residents: {people}.</source>
        <translation>常住人口{people}人。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>Kinds that can be judged: {total}; of these meet their standard: {count}.</source>
        <translation>可判定的{total}类设施中，{count}类达标。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>{metric} by street ({total} in all): highest in {best}, {best_rate}; lowest in {worst}, {worst_rate}.</source>
        <translation>{total}个街道（镇）中，{metric}最高的是{best}，为{best_rate}；最低的是{worst}，为{worst_rate}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>Since the run of {date}: {changes}.</source>
        <translation>与{date}的结果相比：{changes}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>{metric} from {before} to {after}</source>
        <translation>{metric}由{before}变为{after}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>{kind}: {metric} from {before} to {after}</source>
        <translation>{kind}{metric}由{before}变为{after}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>Figures of the run {run} of {date}, measured in {crs}. Behind each share stand its parts (n/N); overlapping service areas count once.</source>
        <translation>以上数据取自{date}的计算结果（编号{run}），量算坐标系为{crs}。各比例后均附分子和分母（n/N）；重叠的服务范围只计一次。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>{radius} m</source>
        <translation>{radius}米</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>{radius} m along streets</source>
        <translation>沿道路{radius}米</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>{kind}: green within {reach}, red the gaps; dots are those in service.</source>
        <translation>{kind}：绿色为{reach}服务半径以内，红色为盲区，圆点为现有设施。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>{kind}: {count} in service in the whole district.</source>
        <translation>全区现有{kind}{count}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>{kind}: {count} in service in the whole district; within {reach}: {shares}.</source>
        <translation>全区现有{kind}{count}，{reach}服务半径覆盖{shares}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>{rate} of {what}</source>
        <translation>{what}的{rate}</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>From {origin} to the nearest one ({kind}): median {median} m, 90 % at most {p90} m, the farthest {most} m ({n} of {total} measured).</source>
        <translation>{origin}到最近{kind}的距离：中位数{median}米，90%不超过{p90}米，最远{most}米（已量算{n}/{total}）。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>In greatest need is gap no. {number} ({place}): {area}.</source>
        <translation>需求最大的是{number}号盲区（{place}）：{area}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>In greatest need is gap no. {number} ({place}): {area}, {people} people.</source>
        <translation>需求最大的是{number}号盲区（{place}）：{area}，涉及居民{people}人。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>{after}: {kind} {count_after} ({before}: {count_before}); within {reach} the covered share of {what} rises from {rate_before} to {rate_after}.</source>
        <translation>按“{after}”，{kind}为{count_after}（{before}{count_before}），{reach}服务半径的{what}覆盖率由{rate_before}提高到{rate_after}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>{after}: {kind} {count_after} ({before}: {count_before}); within {reach} the covered share of {what} falls from {rate_before} to {rate_after}.</source>
        <translation>按“{after}”，{kind}为{count_after}（{before}{count_before}），{reach}服务半径的{what}覆盖率由{rate_before}下降到{rate_after}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>{after}: {kind} {count_after} ({before}: {count_before}); within {reach} the covered share of {what} stays as it is, {rate_before}.</source>
        <translation>按“{after}”，{kind}为{count_after}（{before}{count_before}），{reach}服务半径的{what}覆盖率不变，仍为{rate_before}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>Newly covered: {area} ha.</source>
        <translation>新增覆盖{area}公顷。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>No longer covered: {area} ha.</source>
        <translation>失去覆盖{area}公顷。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>{part} {year}: {task} to be built; done {done} ({share}), under construction {building}, not begun {planned}, late {late}.</source>
        <translation>{year}{part}{task}：已建成{done}（完成率{share}），在建{building}，未开工{planned}，逾期{late}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>Cases: {count}.</source>
        <translation>共有案件{count}件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>Cases of {period}: {count}.</source>
        <translation>{period}共有案件{count}件。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>In the whole district: {rates}.</source>
        <translation>全区{rates}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>Most frequent are (n/N): {classes}.</source>
        <translation>案件最多的小类（n/N）依次为{classes}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/texts/worktext.py"/>
        <source>Most hot cells lie in: {streets}.</source>
        <translation>热点网格最多的是{streets}。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/controller.py"/>
        <source>Making the what-if ready</source>
        <translation>正在准备推演</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/controller.py"/>
        <source>Making ready …</source>
        <translation>正在准备……</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/controller.py"/>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/controller.py"/>
        <source>Add</source>
        <translation>新增</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/controller.py"/>
        <source>As today</source>
        <translation>恢复现状</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/controller.py"/>
        <source>Click where a new one would stand.</source>
        <translation>在地图上点击拟新增设施的位置。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/controller.py"/>
        <source>Drag facilities on the map; the right mouse button closes one.</source>
        <translation>在地图上拖动设施；点鼠标右键可关闭设施。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/controller.py"/>
        <source>Close or open</source>
        <translation>关闭或恢复</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/controller.py"/>
        <source>The results have no facilities that could be tried out.</source>
        <translation>成果中没有可推演的设施。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/controller.py"/>
        <source>Open a scenario</source>
        <translation>打开方案</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/keeping.py"/>
        <source>Kept in the study: {name}. Save the study to have it next time.</source>
        <translation>已保存到研究：{name}。请保存研究文件，下次打开仍在。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/keeping.py"/>
        <source>{name} stands in the workspace as planned. Compute again to compare it with today.</source>
        <translation>{name}已作为规划设施写入工作库。重新计算后即可与现状对比。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/keeping.py"/>
        <source>Plans are kept in a workspace, and this study has none: on the page Data, keep the data in one first.</source>
        <translation>规划设施保存在工作库中，而本研究还没有工作库：请先在“数据”页把数据存入工作库。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/keeping.py"/>
        <source>Give it a name first.</source>
        <translation>请先为方案命名。</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/panel.py"/>
        <source>Built-up land</source>
        <translation>建成区</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/panel.py"/>
        <source>What is covered today and what would be then; n / N are those of then</source>
        <translation>现状与推演后的覆盖情况；n / N 为推演后的数值</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/panel.py"/>
        <source>The kind of facilities that is tried out</source>
        <translation>要推演的设施类型</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/panel.py"/>
        <source>What the shares of the areas are of</source>
        <translation>各区域覆盖率的分母</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/panel.py"/>
        <source>Click on the map where a new one would stand</source>
        <translation>在地图上点击拟新增设施的位置</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/panel.py"/>
        <source>Close the chosen one, or open it again (right mouse button, Delete)</source>
        <translation>关闭选中的设施，或恢复已关闭的设施（鼠标右键、Delete 键）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/panel.py"/>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/panel.py"/>
        <source>Bring all facilities back to where they stand today; this can be undone</source>
        <translation>把全部设施恢复到现状位置；此操作可撤销</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/panel.py"/>
        <source>How it is used, and how it is computed</source>
        <translation>使用方法与计算方法</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/panel.py"/>
        <source>District (n / N)</source>
        <translation>全区（n / N）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/panel.py"/>
        <source>Today</source>
        <translation>现状</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/panel.py"/>
        <source>Then</source>
        <translation>推演后</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/panel.py"/>
        <source>Covered (n / N)</source>
        <translation>覆盖率（n / N）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/panel.py"/>
        <source>The same, area by area; a click on a head sorts</source>
        <translation>各区域的同类数值；点击表头可排序</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/panel.py"/>
        <source>Name what is tried out, or choose what was kept</source>
        <translation>为当前推演命名，或选择已保存的方案</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/panel.py"/>
        <source>Name of the scenario</source>
        <translation>方案名称</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/panel.py"/>
        <source>Keep</source>
        <translation>保存方案</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/panel.py"/>
        <source>Keep it in the study by this name; save the study to have it next time</source>
        <translation>以此名称保存到研究；请保存研究文件，下次打开仍在</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/panel.py"/>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/panel.py"/>
        <source>Take this name out of the study</source>
        <translation>从研究中删除该方案</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/panel.py"/>
        <source>To the plan…</source>
        <translation>列入规划…</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/panel.py"/>
        <source>Bring it into the workspace as planned, and compare it with today at the next run</source>
        <translation>作为规划设施写入工作库，下次计算时与现状对比</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/telling.py"/>
        <source>Facilities in the district</source>
        <translation>区内设施数（座）</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/telling.py"/>
        <source>Built-up land covered</source>
        <translation>建成区覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/telling.py"/>
        <source>Residential land covered</source>
        <translation>居住用地覆盖率</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/telling.py"/>
        <source>Mean way from cases</source>
        <translation>案件到设施平均距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/telling.py"/>
        <source>Mean way from homes</source>
        <translation>居住用地到设施平均距离</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/telling.py"/>
        <source>{n:,.1f} / {total:,.1f} ha</source>
        <translation>{n:,.1f} / {total:,.1f} 公顷</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/telling.py"/>
        <source>{metres:+,.1f} m</source>
        <translation>{metres:+,.1f} 米</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/telling.py"/>
        <source>{n:,.0f} / {total:,.0f} people</source>
        <translation>{n:,.0f} / {total:,.0f} 人</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/telling.py"/>
        <source>{change:+.2f} pts</source>
        <translation>{change:+.2f} 个百分点</translation>
    </message>
    <message>
        <location filename="../../qgis_plugin/whatif/telling.py"/>
        <source>{metres:,.0f} m</source>
        <translation>{metres:,.0f} 米</translation>
    </message>
</context>
</TS>
